import { useEffect, useState, type RefObject } from 'react'

/** Where nothing can be measured. */
const usual = 640

/** How wide an element is, in pixels, for what has to be drawn to measure. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual)
  useEffect(() => {
    if (!element.current || !('ResizeObserver' in globalThis)) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
