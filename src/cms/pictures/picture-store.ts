/** The bytes of a picture and their type, such as `image/webp`. */
export type PictureFile = { bytes: Buffer; type: string }

/** Where the files of pictures are kept, by their names. All processes of a portal use the same one. */
export type PictureStore = {
  /** `null` if there is no such file. */
  read: (name: string) => Promise<PictureFile | null>
  /** Replaces a file of the same name. */
  write: (name: string, file: PictureFile) => Promise<void>
  /** Does nothing if there is no such file. */
  remove: (name: string) => Promise<void>
}

/** The largest file of a picture, in bytes. The table of the database has the same limit. */
export const MAX_PICTURE_BYTES = 25 * 1024 * 1024
