/** A native progress bar; without `value` (0..1) it says that something happens, not how much. */
export const ProgressBar = ({
  label,
  value,
  text,
  className = '',
}: {
  label: string
  value?: number | undefined
  /** The figure in words, where the percentage alone says too little. */
  text?: string
  className?: string
}) => (
  <progress
    aria-label={label}
    aria-valuetext={text}
    max={100}
    // Whole percent, and 100 only when all is done. The tiny addend undoes 0.58 · 100 = 57.999….
    value={value === undefined ? undefined : Math.floor(value * 100 + 1e-9)}
    className={`h-2 appearance-none overflow-hidden rounded-full border-0 bg-line indeterminate:bg-[repeating-linear-gradient(-45deg,var(--color-accent)_0_0.25rem,var(--color-line)_0.25rem_0.5rem)] indeterminate:motion-safe:animate-pulse [&::-moz-progress-bar]:bg-accent indeterminate:[&::-moz-progress-bar]:bg-transparent [&::-webkit-progress-bar]:bg-line indeterminate:[&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent ${className}`}
  />
)
