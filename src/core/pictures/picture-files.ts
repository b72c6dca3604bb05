/** The format of all files that readers get. */
export const PICTURE_TYPE = 'image/webp'
/** The folder of the pictures of published answers. */
export const PICTURE_FOLDER = '/pictures'
/** The same for staff: of drafts and older texts, too. */
export const STAFF_PICTURE_FOLDER = '/api/media/contents'

const [SMALL, LARGE] = [640, 1280] as const

/** The widths of the files of a picture, in pixels, from small to large; it is never enlarged. */
export const pictureWidths = (width: number): number[] =>
  width <= SMALL ? [width] : [SMALL, Math.min(width, LARGE)]

/** The size of the file of a clinic's mark, in pixels: twice what a page shows of it. */
export function markSize({ width, height }: { width: number; height: number }): {
  width: number
  height: number
} {
  const scale = Math.min(1, 480 / width, 128 / height)
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}

export const pictureFileName = (hash: string, width: number): string => `${hash}-${width}.webp`

/** The hash (SHA-256, hex) and width in the name of a picture's file; `null` if it is no such name. */
export function parsePictureFile(name: unknown): { hash: string; width: number } | null {
  const [, hash, width] = /^([0-9a-f]{64})-([1-9]\d{0,3})\.webp$/.exec(String(name)) ?? []
  return hash && width ? { hash, width: Number(width) } : null
}

/** The address of the largest file of a picture in `folder`. */
export const pictureAddress = (hash: string, width: number, folder = PICTURE_FOLDER): string =>
  `${folder}/${pictureFileName(hash, pictureWidths(width).at(-1) ?? width)}`
