/** The most pixels that a picture can have: more than a telephone's camera takes. */
export const MAX_PIXELS = 50_000_000
/** The longest side of a picture, in pixels. */
export const MAX_SIDE = 12_000

const startsWith = (bytes: Uint8Array, at: number, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

/** Whether a file begins as PNG, JPEG or WebP does; its name does not count. */
export const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ||
  startsWith(bytes, 0, 0xff, 0xd8, 0xff) ||
  (startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes, 8, 0x57, 0x45, 0x42, 0x50))
