/** Whether frames came as often as the screen takes them. */
export interface Frames {
  readonly frames: number
  /** Whole frames that were left out, between those that came. */
  readonly dropped: number
}

export interface FrameWatch {
  end(): Frames
}

/** In milliseconds: sixty a second. */
const frameMs = 1000 / 60

export function watchFrames(): FrameWatch {
  let [frames, dropped] = [0, 0]
  let last: number | undefined
  let handle = requestAnimationFrame(function tick(now) {
    frames += 1
    if (last !== undefined) dropped += Math.max(0, Math.round((now - last) / frameMs) - 1)
    last = now
    handle = requestAnimationFrame(tick)
  })
  return {
    end() {
      cancelAnimationFrame(handle)
      return { frames, dropped }
    },
  }
}
