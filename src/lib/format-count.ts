/** A whole number as it is read: `1234` → `1,234`. */
export const number = (n: number): string => n.toLocaleString('en')

/** How many of a thing: `1 video`, `1,234 videos`. */
export const count = (n: number, one: string): string => `${number(n)} ${one}${n === 1 ? '' : 's'}`
