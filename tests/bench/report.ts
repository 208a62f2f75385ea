import { meetsTarget, type Figure } from '#tests/bench/figure.ts'
import type { Suite } from '#tests/bench/suite.ts'

/** What became of a suite; one that could not run says why. */
export interface Measured {
  readonly suite: Suite
  readonly figures: readonly Figure[]
  readonly seconds: number
  readonly problem?: string
}

export const asJson = (measured: readonly Measured[]): string =>
  JSON.stringify({
    node: process.version,
    suites: measured.map(({ suite: { name, about }, figures, seconds, problem }) => ({
      name,
      about,
      seconds,
      ...(problem !== undefined && { problem }),
      figures: figures.map((figure) => ({ ...figure, met: meetsTarget(figure) ?? null })),
    })),
  })

export function asText({ suite: { name, about }, figures, seconds, problem }: Measured): string {
  const title = `\n━━ ${name} (${seconds.toFixed(1)} s)\n${about}`
  if (problem !== undefined) return `${title}\nNot measured: ${problem}`
  const names = [...new Set(figures.map((figure) => figure.name))]
  return [title, ...names.map((each) => table(figures.filter((figure) => figure.name === each)))].join('\n\n')
}

/** One figure in all its settings. */
function table(figures: readonly Figure[]): string {
  const contenders = [...new Set(figures.flatMap(({ values }) => Object.keys(values)))]
  const [first] = figures
  const unit = first?.unit === undefined ? '' : `, ${first.unit}`
  const rows = figures.map((figure) => [
    figure.setting,
    figure.target ? `${figure.target.is} ${written(figure.target.bound)}` : '',
    { true: 'met', false: 'MISSED', undefined: '' }[String(meetsTarget(figure))] ?? '',
    ...contenders.map((contender) => written(figure.values[contender])),
  ])
  return aligned([[`${first?.name}${unit}`, 'target', '', ...contenders], ...rows])
}

const written = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? '–'
    : String(Number(value.toFixed(Math.abs(value) < 10 ? 3 : 1)))

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
