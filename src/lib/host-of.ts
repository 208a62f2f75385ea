/** Of an address, what tells people which server it is; all of it where it is none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)
