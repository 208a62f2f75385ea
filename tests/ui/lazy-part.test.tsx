import { lazyPart } from '#src/ui/lazy-part.tsx'
import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'

const Page = () => <p>The page</p>

test('shows the placeholder until the part is there', async () => {
  const { Part } = lazyPart(async () => Page)
  render(
    <Suspense fallback={<p>Wait</p>}>
      <Part />
    </Suspense>,
  )
  expect(screen.getByText('Wait')).toBeVisible()
  expect(await screen.findByText('The page')).toBeVisible()
})

test('is there at once when it was loaded before', async () => {
  const { Part, preload } = lazyPart(async () => Page)
  await act(async () => preload())
  render(
    <Suspense fallback={<p>Wait</p>}>
      <Part />
    </Suspense>,
  )
  expect(screen.getByText('The page')).toBeVisible()
})
