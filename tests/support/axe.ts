import axe from 'axe-core'

/** What axe finds in jsdom, which knows no colours: contrast is checked in the real browser. */
export async function axeFindings(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
