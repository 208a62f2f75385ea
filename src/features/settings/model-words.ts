import type { ModelFacts } from '#src/domain/providers.ts'
import { count, number } from '#src/lib/format-count.ts'

/** What is known of a model, where anything is: `128,000 tokens at once · $0.15 in, $0.6 out for a million tokens`. */
const factsWords = ({ window, price }: ModelFacts): string =>
  [
    ...(window === undefined ? [] : [`${number(window)} tokens at once`]),
    ...(price ? [priceWords(price)] : []),
  ].join(' · ')

const priceWords = ({ input, output }: NonNullable<ModelFacts['price']>): string =>
  input === 0 && output === 0 ? 'free' : `$${dollars(input)} in, $${dollars(output)} out for a million tokens`

const dollars = (amount: number): string => amount.toLocaleString('en', { maximumSignificantDigits: 3 })

/** In a list, where some browsers show nothing but this. */
export const optionWords = (model: ModelFacts): string =>
  [model.name ?? model.id, factsWords(model)].filter(Boolean).join(' · ')

/** Of the list as a whole, and of the name that is typed. */
export function listWords(models: readonly ModelFacts[], typed: string): string {
  if (models.length === 0) return 'The server lists no models: type the name of one.'
  const known = models.find(({ id }) => id === typed)
  if (known) return factsWords(known)
  return typed === ''
    ? `${count(models.length, 'model')} to pick from.`
    : `“${typed}” is not among the ${count(models.length, 'model')} of the list.`
}
