import { TabList, TabPanel } from '#src/ui/tabs.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'

function Three() {
  const [value, setValue] = useState('b')
  const tabs = ['a', 'b', 'c'].map((each) => ({ value: each, label: `Tab ${each}`, state: `state ${each}` }))
  return (
    <>
      <TabList id="t" label="Letters" tabs={tabs} value={value} onChange={setValue} />
      <TabPanel id="t">Panel {value}</TabPanel>
    </>
  )
}
const tab = (letter: string) => screen.getByRole('tab', { name: `Tab ${letter}` })

test('names a tab by its label and describes it by its state', async () => {
  render(<Three />)
  expect(tab('a')).toHaveAccessibleDescription('state a')
  expect(screen.getByRole('tabpanel', { name: 'Tab b' })).toHaveTextContent('Panel b')
  expect(await axeFindings()).toEqual([])
})

test('is one stop for the Tab key, at the open tab', async () => {
  render(<Three />)
  const user = userEvent.setup()
  await user.tab()
  expect(tab('b')).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('tabpanel')).toHaveFocus()
})

test('moves the focus round with arrows, Home and End without opening', async () => {
  render(<Three />)
  const user = userEvent.setup()
  await user.tab()
  const stops: [string, string][] = [
    ['{ArrowRight}', 'c'],
    ['{ArrowRight}', 'a'],
    ['{ArrowLeft}', 'c'],
    ['{Home}', 'a'],
    ['{End}', 'c'],
  ]
  for (const [key, letter] of stops) {
    await user.keyboard(key)
    expect(tab(letter)).toHaveFocus()
  }
  expect(screen.getByRole('tabpanel')).toHaveTextContent('Panel b')
  await user.keyboard(' ')
  expect(screen.getByRole('tabpanel')).toHaveTextContent('Panel c')
})
