import type { CSSProperties } from 'react'

/** A native progress bar; without `value` (0..1) it says that something happens, not how much. */
export const ProgressBar = ({
  label,
  value,
  text,
  failed = 0,
  isStill = false,
  className = '',
}: {
  label: string
  value?: number | undefined
  /** The figure in words, where the percentage alone says too little. */
  text?: string
  /** The share of `value` that came to nothing, 0..1: drawn as failed, at its end. */
  failed?: number
  /** Nothing moves it just now. */
  isStill?: boolean
  className?: string
}) => (
  <progress
    aria-label={label}
    aria-valuetext={text}
    max={100}
    // Whole percent, and 100 only when all is done. The tiny addend undoes 0.58 · 100 = 57.999….
    value={value === undefined ? undefined : Math.floor(value * 100 + 1e-9)}
    style={failed > 0 ? ({ '--drawn': drawn(1 - failed) } as CSSProperties) : undefined}
    className={`h-2 appearance-none overflow-hidden rounded-full border-0 bg-line indeterminate:bg-[repeating-linear-gradient(-45deg,var(--color-accent)_0_0.25rem,var(--color-line)_0.25rem_0.5rem)] indeterminate:motion-safe:animate-pulse [&::-moz-progress-bar]:bg-current [&::-moz-progress-bar]:bg-(image:--drawn) indeterminate:[&::-moz-progress-bar]:bg-transparent [&::-webkit-progress-bar]:bg-line indeterminate:[&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-current [&::-webkit-progress-value]:bg-(image:--drawn) ${isStill ? 'text-muted' : 'text-accent'} ${className}`}
  />
)

const drawn = (made: number): string =>
  `linear-gradient(to right, currentColor ${100 * made}%, var(--color-bad) ${100 * made}%)`
