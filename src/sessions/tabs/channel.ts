/** To every other tab of this origin, in order. */
export interface Channel {
  /** Throws where it can't be copied. */
  post(letter: unknown): void
  listen(listener: (letter: unknown) => void): void
  /** This tab is being closed: the last moment to say something. */
  onLeave(listener: () => void): void
}

/** Undefined where this browser has none. */
export function browserChannel(name: string): Channel | undefined {
  if (!('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(name)
  return {
    post: (letter) => channel.postMessage(letter),
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    onLeave: (listener) => addEventListener('pagehide', listener),
  }
}
