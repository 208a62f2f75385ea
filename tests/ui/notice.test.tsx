import { Notice } from '#src/ui/notice.tsx'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

test('is read out at once where it is an alert, and can be dismissed', async () => {
  const onDismiss = vi.fn()
  render(
    <Notice kind="warn" alert onDismiss={onDismiss}>
      The defaults hold.
    </Notice>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('The defaults hold.')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(onDismiss).toHaveBeenCalledOnce()
})
