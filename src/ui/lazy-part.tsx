import { lazy, useState, type ComponentType } from 'react'

/** What went wrong when a chunk did not arrive; its message is for people. */
export const missingPart = 'MissingPart'

/** Loads code. Where it does not arrive, the error says so to people. */
export async function loading<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const error = new Error(
      'A part of Fanfold could not be loaded: the connection is gone, or there is a newer version. Reload the page to get it.',
      { cause },
    )
    error.name = missingPart
    throw error
  }
}

/**
 * A part of the app in a chunk of its own. After `preload` it is drawn at once: React's `lazy` alone would
 * show the placeholder first, and keep it for 300 ms.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined
  const fetchPart = async () => {
    loaded = await loading(load)
    return { default: loaded }
  }
  const Later = lazy(fetchPart)

  function Part(props: Props) {
    // Chosen once per mount: changing the component would throw its state away.
    const [Chosen] = useState(() => loaded ?? Later)
    return <Chosen {...props} />
  }
  const preload = () => void fetchPart().catch(() => {})
  return { Part, preload }
}
