import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Clues } from '../pair-parts.ts'
import { isLong } from '../translation-facts.ts'
import { partHash, pairParagraphs } from './paragraphs.ts'
import { inlineText, type Unit, type UnitState } from './types.ts'
import { codeKinds, codeNotes } from './unit-notes.ts'

/**
 * A translation as it is exported. `machine`: hashes of paragraphs that a machine wrote; `earlier`:
 * of all paragraphs that the original ever had.
 */
export type ExportedTranslation = {
  entry: Entry
  state: UnitState
  clues: Clues
  machine: ReadonlySet<string>
  earlier: ReadonlySet<string>
}

/** `termNotes`: notes with the glossary’s words for a text in a language. */
export type TermNotes = (text: string, locale: Locale) => string[]
type ExportOptions = { locale: Locale; termNotes: TermNotes; t: DeskTranslate }

/** Returns the units of one answer: each paragraph with its current translation, if it has one. */
export function exportUnits(
  original: Entry,
  translation: ExportedTranslation | null,
  { locale, termNotes, t }: ExportOptions,
): Unit[] {
  const { source, targetOf } = pairParagraphs(
    original,
    translation?.entry ?? null,
    translation?.clues,
  )
  return source.map(({ id, inline, codes }) => {
    const counterpart = targetOf(id)
    const hash = counterpart && partHash(id, counterpart.inline)
    const isOriginal =
      hash === partHash(id, inline) ||
      (hash !== undefined &&
        Boolean(translation?.earlier.has(hash)) &&
        isLong(inlineText(counterpart?.inline ?? []), locale))
    const translated = counterpart && !isOriginal ? counterpart.inline : null
    const changed =
      hash === undefined
        ? []
        : (translation?.clues.open ?? []).filter(
            // A paragraph that only moved says what it said when it was translated.
            ({ before, was }) => before.includes(hash) && was !== partHash(id, inline),
          )
    return {
      id,
      source: inline,
      target: translated,
      machine: hash !== undefined && Boolean(translation?.machine.has(hash)),
      state: translated === null || changed.length > 0 ? 'new' : (translation?.state ?? 'new'),
      notes: [
        ...changed.map(({ severity }) => t(`translations.changedSince.${severity}`)),
        ...codeNotes(inline, codes, t),
        ...termNotes(inlineText(inline), original.locale),
      ],
      codes: codeKinds(codes),
    }
  })
}
