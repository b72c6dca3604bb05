import type { Locale } from '../../i18n/locales.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import { findTerm } from './match.ts'
import type { Term } from './term.ts'

/** The words that the glossary has for terms of a paragraph. */
export const termNotes = (
  text: string,
  terms: readonly Term[],
  sourceLocale: Locale,
  t: DeskTranslate,
): string[] =>
  terms
    .filter(({ original }) =>
      original.some((words) => findTerm(text.normalize('NFC'), words, sourceLocale).length > 0),
    )
    .map(({ term, original, avoid }) =>
      t('translations.note.term', {
        original: original.join(', '),
        term,
        avoid: avoid.join(', ') || '–',
      }),
    )
