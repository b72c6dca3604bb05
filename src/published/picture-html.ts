import {
  PICTURE_FOLDER,
  pictureAddress,
  pictureFileName,
  pictureWidths,
} from '../core/pictures/picture-files.ts'

/** A picture in an answer's HTML, in the form that is signed and kept in the read model. */
const PICTURE = /<img data-picture="([0-9a-f]{64})" width="(\d+)" height="(\d+)" alt="([^"]*)" \/>/g

/** The hashes of the pictures in an answer's HTML. */
export const pictureHashes = (html: string): string[] => [
  ...new Set([...html.matchAll(PICTURE)].map(([, hash = '']) => hash)),
]

/** The pictures of an answer's HTML written by `write`; `alt` is escaped. */
const replacePictures = (
  html: string,
  write: (picture: { hash: string; width: number; height: number; alt: string }) => string,
): string =>
  html.replace(PICTURE, (_, hash: string, width: string, height: string, alt: string) =>
    write({ hash, width: Number(width), height: Number(height), alt }),
  )

/**
 * Gives each picture of an answer its files in `folder`: browsers load one that fits, when it comes
 * near, and know its shape before.
 */
export const withPictures = (html: string, folder = PICTURE_FOLDER): string =>
  replacePictures(html, ({ hash, width, height, alt }) => {
    const widths = pictureWidths(width)
    const largest = widths.at(-1) ?? width
    const files = widths.map((each) => `${folder}/${pictureFileName(hash, each)} ${each}w`)
    const choice =
      widths.length > 1
        ? ` srcset="${files.join(', ')}" sizes="(min-width: 46rem) 42rem, 100vw"`
        : ''
    return `<p class="picture"><img src="${pictureAddress(hash, width, folder)}"${choice} width="${largest}" height="${Math.max(1, Math.round((height * largest) / width))}" alt="${alt}" loading="lazy" decoding="async" /></p>`
  })

/** An answer's HTML with the words of each picture in its place. */
export const withPictureWords = (html: string): string =>
  replacePictures(html, ({ alt }) => `<p class="picture-words">${alt}</p>`)
