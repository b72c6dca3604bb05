/** The clinic's mark: the number of the picture, and what is in its file. */
type Mark = { picture: number; hash: string; width: number; height: number }

/** A mark as it is signed: another file of the picture needs a new signature. */
export const markText = ({ picture, hash, width, height }: Mark): string =>
  `${picture} ${hash} ${width}x${height}`

/** The mark in a signed text; `null` if there is none. */
export function parseMark(text: unknown): Mark | null {
  const [, picture, hash, width, height] =
    /^(\d+) ([0-9a-f]{64}) (\d+)x(\d+)$/.exec(typeof text === 'string' ? text : '') ?? []
  return picture && hash && width && height
    ? { picture: Number(picture), hash, width: Number(width), height: Number(height) }
    : null
}
