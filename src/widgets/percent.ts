/** `0.58` → `58 %`, rounded down: 100 is said only of what is done. The tiny addend undoes 0.58 · 100 = 57.999…. */
export const percent = (fraction: number): string => `${Math.floor(fraction * 100 + 1e-9)} %`
