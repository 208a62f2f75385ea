import { expect } from 'vitest'

/**
 * Laws that have to hold while something runs. What throws in an engine counts as a failure of the network, so
 * that an assertion in there would be swallowed: what is broken is noted, and told of in the end.
 */
export function createLaws() {
  const broken: string[] = []
  return {
    holds(law: string, isSo: boolean) {
      if (!isSo) broken.push(law)
    },
    check: () => expect(broken).toEqual([]),
  }
}
