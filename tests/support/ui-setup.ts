import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Machines are noisy: what comes is waited for longer than the second that is usual.
configure({ asyncUtilTimeout: 10_000 })

// jsdom has no layout, so it has nothing to scroll, and a list that draws what is seen would draw nothing.
Element.prototype.scrollIntoView = () => {}
globalThis.scrollTo = () => {}
Element.prototype.setPointerCapture = () => {}
// Nothing is out of view.
globalThis.IntersectionObserver = class {
  observe = (target: Element) => this.#tell([{ target, isIntersecting: true }])
  disconnect = () => {}
  readonly #tell: (entries: readonly object[]) => void
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell as never
  }
} as never
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: () => 600 },
  clientWidth: { get: () => 1000 },
})

afterEach(() => {
  cleanup()
  localStorage.clear()
})
