import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

test('keeps what is outside, says what broke, and draws the inside again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = true
  const Inside = () => {
    if (broken) throw new Error('no ink')
    return <p>Inside</p>
  }
  render(
    <>
      <p>Outside</p>
      <ErrorBoundary renderBroken={(error, again) => <button onClick={again}>{String(error)}</button>}>
        <Inside />
      </ErrorBoundary>
    </>,
  )
  expect(screen.getByText('Outside')).toBeVisible()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Error: no ink' }))
  expect(screen.getByText('Inside')).toBeVisible()
})
