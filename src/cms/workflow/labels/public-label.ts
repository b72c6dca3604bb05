import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import type { LabelCollection, LabelPart } from './label-parts.ts'
import { keyOf, type Release } from './releases.ts'

type Public = Release & { content: NonNullable<Release['content']> }

/** What readers see of one label: the newest release of each of its parts. */
export class PublicLabel {
  readonly #releases: ReadonlyMap<string, Release>
  readonly #collection: LabelCollection
  readonly #id: number

  constructor(releases: ReadonlyMap<string, Release>, collection: LabelCollection, id: number) {
    this.#releases = releases
    this.#collection = collection
    this.#id = id
  }

  part(part: LabelPart): Public | null {
    const release = this.#releases.get(keyOf({ collection: this.#collection, id: this.#id, part }))
    return release?.content ? (release as Public) : null
  }

  /** Words in a language, or else in the default language. */
  words(field: string, locale: Locale): string | null {
    const own = this.part(locale)?.content[field]
    return ((own ?? this.part(DEFAULT_LOCALE)?.content[field]) as string | undefined) ?? null
  }

  /** Whether everything that readers of a language see of it has been signed. */
  isChecked(locale: Locale, fields: readonly string[]): boolean {
    const [own, original, shared] = [
      this.part(locale),
      this.part(DEFAULT_LOCALE),
      this.part('shared'),
    ]
    const usesOriginal = fields.some(
      (field) => own?.content[field] === undefined && original?.content[field] !== undefined,
    )
    return [shared, own, usesOriginal ? original : null].every((each) => each?.checked ?? true)
  }
}
