import type { ForecastUse } from '#src/domain/forecast.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import { number } from '#src/lib/format-count.ts'

/** What a start is likely to cost: `about 120,000 tokens in, 12,000 out, about $0.04`. */
export function costWords({ input, output, ofAll }: ForecastUse, price: ModelFacts['price']): string {
  const least = ofAll ? '' : 'at least '
  const tokens = `${least}about ${rounded(input)} tokens in, ${rounded(output)} out`
  if (!price) return tokens
  return `${tokens}, ${least}${dollarWords((input * price.input + output * price.output) / 1_000_000)}`
}

/** An estimate is no finer than that. */
const rounded = (tokens: number): string => number(Number(tokens.toPrecision(2)))

const dollarWords = (dollars: number): string =>
  dollars === 0
    ? 'free'
    : dollars < 0.01
      ? 'less than $0.01'
      : `about $${dollars < 1 ? dollars.toFixed(2) : number(Number(dollars.toPrecision(2)))}`
