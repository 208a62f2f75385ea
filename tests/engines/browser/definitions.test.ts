import { analyse } from '#src/engines/browser/analyse.ts'
import { expect, test } from 'vitest'

/** The sentence that the talk gives for a term; `others` make sure that the term is one. */
function definitionIn(text: string, term: string, ...others: string[]): string | undefined {
  const { terms, sentences } = analyse({
    timed: false,
    cues: [text, ...others].map((line) => ({ start: 0, end: 0, text: line })),
  })
  const found = terms.find((one) => one.text.toLowerCase() === term)
  expect(found, `${term} is a term`).toBeDefined()
  return sentences[found?.definition ?? -1]?.text
}

test.each([
  ['glacier', 'A glacier is a river of ice that moves slowly.'],
  ['inertia', 'Inertia is the tendency of an object to keep its motion.'],
  ['mempool', 'The mempool is basically a waiting room for payments.'],
  ['descriptor', 'A descriptor is a way to say which addresses are yours.'],
  ['carpenter bees', 'Carpenter bees are large, fuzzy bees that bore holes in wood.'],
  ['fuzzing', 'Fuzzing is testing a program with random inputs.'],
  ['mempool', 'Every node has a mempool, which is where it keeps track of payments.'],
  ['mempool', 'Each node has its mempool, which is really just a waiting room for payments.'],
  ['seo', 'SEO stands for search engine optimization, and that is what we need today.'],
  ['flooding', 'You tell all your peers about the message and this is called flooding.'],
  ['glucose', 'The body breaks bread down into what is called glucose.'],
  ['candidate set', 'We look at several sets that overlap and we call this a candidate set.'],
])('what "%s" is, is said by: %s', (term, sentence) => {
  expect(definitionIn(sentence, term)).toBe(sentence)
})

test.each([
  ['bitcoin', 'Bitcoin is the way to go for most of us here.'],
  ['bitcoin', 'Bitcoin is a great question to ask in a bank.'],
  ['bitcoin', 'Bitcoin is a deep political problem in many countries of the world.'],
  ['bitcoin', 'Bitcoin is a tool that is good at that.'],
  ['bitcoin', 'Bitcoin is the client and we like to talk about money.'],
  ['splicing', 'Splicing is going to help with channels of all sizes.'],
  ['optech', 'We all read Optech, which is an absolutely fantastic resource for nodes.'],
  ['bitcoin', 'Why do you think that Bitcoin is a kind of money?'],
  ['gigabytes', 'The map has four gigabytes, which is a lot for an old phone.'],
  ['optech', 'It is called Optech.'],
  ['fans', 'Fans are treated to smart shooting all night long.'],
  ['roses', 'Roses are the best flowers of all in my garden.'],
])('what "%s" is, is not said by: %s', (term, sentence) => {
  expect(definitionIn(sentence, term, `There is ${term}.`, `We saw ${term}.`)).toBeUndefined()
})

test.each([
  ['wal', 'Kein Wal ist ein Fisch, der im Wasser mit Kiemen atmet und Eier legt.', 'Der Wal lebt im Meer.'],
  [
    'ballena',
    'Ninguna ballena es un pez que respira en el agua.',
    'La ballena vive en el mar y la ballena come.',
  ],
  ['whale', 'No whale is a fish that breathes in the water.', 'We saw a whale.'],
])('a sentence that denies it of all of them does not say what "%s" is', (term, sentence, other) => {
  expect(definitionIn(sentence, term, other)).toBeUndefined()
})

test('the sentence with the term as its subject explains it best', () => {
  const subject = 'A moraine is a heap of stones that a glacier leaves behind.'
  const inPassing = 'Behind the village lies a moraine, which is a wall of stones.'
  expect(definitionIn(inPassing, 'moraine', subject)).toBe(subject)
})

test.each([
  ['gletscher', 'Der Gletscher ist ein Fluss aus Eis und er fließt sehr langsam in das Tal.'],
  ['glacier', 'Le glacier est un fleuve de glace et il descend dans la vallée.'],
  ['glaciar', 'El glaciar es un río de hielo que baja por el valle porque el hielo es muy pesado.'],
])('"%s" is defined in its own language', (term, sentence) => {
  expect(definitionIn(sentence, term)).toBe(sentence)
})
