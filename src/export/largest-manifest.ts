export const mebibyte = 2 ** 20

/** In bytes. A session's file is read as one text, and a browser has room for not much more than twice that. */
export const largestManifest = 256 * mebibyte
