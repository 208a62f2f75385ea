import { Guarded } from '#src/app/guarded.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

test('says to reload where a part does not arrive', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { Part } = lazyPart(() =>
    Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  )
  render(
    <Guarded placeholder={<p>Wait</p>}>
      <Part />
    </Guarded>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent(/Reload the page to get it/)
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
})

test('offers another try where a part breaks', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Broken = (): never => {
    throw new Error('no ink')
  }
  render(
    <Guarded placeholder={<p>Wait</p>}>
      <Broken />
    </Guarded>,
  )
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(screen.getByText('Error: no ink')).toBeVisible()
})
