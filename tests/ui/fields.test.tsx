import { SliderField } from '#src/ui/slider-field.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { TextArea } from '#src/ui/text-field.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

test('a wrong field is invalid and says why before it says how', () => {
  render(<TextArea label="Notes" hint="One per line." error="Nothing is here." />)
  const field = screen.getByRole('textbox', { name: 'Notes' })
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('Nothing is here. One per line.')
})

test('a slider shows its value and gives the new one as a number', () => {
  const onValue = vi.fn()
  render(<SliderField label="Speed" min={1} max={10} value={4} onValue={onValue} />)
  expect(screen.getByText('4')).toBeVisible()
  fireEvent.change(screen.getByRole('slider', { name: 'Speed' }), { target: { value: '7' } })
  expect(onValue).toHaveBeenCalledWith(7)
})

test('fields are without findings', async () => {
  render(
    <>
      <TextArea label="Notes" hint="One per line." error="Nothing is here." />
      <SliderField label="Speed" hint="Off now." value={4} disabled onValue={() => {}} />
      <Switch label="Fast" hint="Not here." checked={false} disabled readOnly />
    </>,
  )
  expect(await axeFindings()).toEqual([])
})
