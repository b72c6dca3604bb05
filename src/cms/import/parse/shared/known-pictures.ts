import type { Locale } from '../../../../i18n/locales.ts'
import type { PictureBlock } from '../../../entries/blocks.ts'

/** One of the desk's Pictures, as documents in a language may name it. */
export type KnownPicture = Omit<PictureBlock, 'kind'>
export type PicturesByLocale = Partial<Record<Locale, KnownPicture[]>>

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '')
const key = (name: string): string => name.normalize('NFC').toLowerCase()

/**
 * Finds the picture that the address of an image in a document names: by the name of its file, in
 * whatever folder of the document's own. The desk stores pictures in another form, so the ending of the
 * name may differ. An address on another site names none.
 */
export function pictureFinder(
  pictures: readonly KnownPicture[],
): (address: string) => PictureBlock | null {
  const byName = new Map<string, KnownPicture>()
  for (const picture of pictures) byName.set(key(withoutEnding(picture.name)), picture)
  for (const picture of pictures) byName.set(key(picture.name), picture)
  return (address) => {
    if (byName.size === 0 || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null
    const name = key(decoded(address.replace(/[?#].*$/, '').replace(/^.*\//, '')))
    const found = name && (byName.get(name) ?? byName.get(withoutEnding(name)))
    return found ? { kind: 'picture', ...found } : null
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
