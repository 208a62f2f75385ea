import { ChoiceCard } from '#src/ui/choice-card.tsx'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

test('keeps description and name apart', () => {
  render(<ChoiceCard type="checkbox" label="Flashcards" description="To learn by heart." />)
  expect(screen.getByRole('checkbox', { name: 'Flashcards' })).toHaveAccessibleDescription(
    'To learn by heart.',
  )
})

test('says why it cannot be chosen, and can still be reached', () => {
  render(<ChoiceCard type="checkbox" label="Chapters" description="Titles." reason="Not on this engine." />)
  const box = screen.getByRole('checkbox', { name: 'Chapters' })
  box.focus()
  expect(box).toHaveFocus()
  expect(box).toHaveAttribute('aria-disabled', 'true')
  expect(box).toHaveAccessibleDescription('Not on this engine.')
})
