import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { MAX_ID } from '../../../core/ids.ts'
import type { CurrentPicture } from '../../pictures/current-pictures.ts'

const MAX_ALT = 300

/**
 * A picture in an answer, as it is stored: one of the desk's Pictures by its id, and what is signed
 * of it, as it was when the answer was saved. An empty hash: it was not there.
 */
export type StoredPicture = {
  type: 'picture'
  version: 1
  picture: number
  /** The SHA-256 (hex) of its file, and the file's size in pixels. */
  hash: string
  width: number
  height: number
  /** The name of its file. */
  name: string
  /** Its words in the language of the answer. */
  alt: string
}

const EMPTY = { hash: '', width: 0, height: 0, name: '', alt: '' }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSize = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 100_000
const words = (value: unknown, limit: number): string =>
  typeof value === 'string' ? value.slice(0, limit) : ''

/** Reads a picture of a stored answer; `null` if it names none. */
export function readPicture(node: unknown): StoredPicture | null {
  if (!isObject(node) || node.type !== 'picture') return null
  const { picture, hash, width, height, name, alt } = node
  if (!Number.isInteger(picture) || Number(picture) < 1 || Number(picture) > MAX_ID) return null
  const hasContents =
    typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) && isSize(width) && isSize(height)
  return {
    type: 'picture',
    version: 1,
    picture: Number(picture),
    ...EMPTY,
    ...(hasContents ? { hash, width, height } : {}),
    name: words(name, 300),
    alt: words(alt, MAX_ALT),
  }
}

const childrenOf = (answer: SerializedEditorState | null | undefined): unknown[] =>
  answer?.root.children ?? []

/** The pictures of an answer, in their order. */
export const picturesIn = (answer: SerializedEditorState | null | undefined): StoredPicture[] =>
  childrenOf(answer).flatMap((node) => readPicture(node) ?? [])

/** What is stored of a picture: what it is now, and nothing that somebody sent. */
export const storedPicture = (id: number, now: CurrentPicture | undefined): StoredPicture => ({
  type: 'picture',
  version: 1,
  picture: id,
  ...EMPTY,
  ...(now ? { ...now, alt: now.alt.slice(0, MAX_ALT) } : {}),
})

/** An answer with its pictures as they are now. */
export const withStoredPictures = (
  answer: SerializedEditorState,
  now: ReadonlyMap<number, CurrentPicture>,
): SerializedEditorState => ({
  ...answer,
  root: {
    ...answer.root,
    children: answer.root.children.map((node) => {
      const picture = readPicture(node)
      return picture ? storedPicture(picture.picture, now.get(picture.picture)) : node
    }),
  },
})
