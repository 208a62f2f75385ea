import { expect, test } from 'vitest'
import { inForm } from '#src/engines/model/in-form.ts'

test.each([
  ['Q: What is it?\nA: A function. [01:15]\nQ: Why?\nA: So.'],
  ['**Q1:** What is it?\n**A1:** A function. [01:15]\n\n\n**Q2:** Why?\n**A2:** So.'],
  [
    '1. **Question**: What is it?\n   **Answer**: A function. [01:15]\n2. **Question**: Why?\n   **Answer**: So.',
  ],
  ['### Q: What is it?\n\n- A: A function. [01:15]\n\n### Q: Why?\n\n- A: So.'],
])('reads flashcards in other dresses: %j', (given) => {
  expect(inForm('flashcards', given)).toBe(
    '**Q:** What is it?\n\n**A:** A function. [01:15]\n\n**Q:** Why?\n\n**A:** So.',
  )
})

test('leaves flashcards in their form as they are', () => {
  const cards = '**Q:** Is A: B?\n\n**A:** Yes: always.\n\nA second paragraph.'
  expect(inForm('flashcards', cards)).toBe(cards)
})

test('makes a list of chapters that have no bullets', () => {
  expect(inForm('chapters', '[00:00] One\n  - Said.\n[1:02:03] Two')).toBe(
    '- [00:00] One\n  - Said.\n- [1:02:03] Two',
  )
})

test('leaves other notes alone', () => {
  expect(inForm('basic-summary', 'Q: x\n[00:00] y')).toBe('Q: x\n[00:00] y')
})
