import { LOCALE_CODES } from '../../../i18n/locales.ts'
import type { GreetingRow, PhraseRow, TaglineRow } from '../../../published/write/label-rows.ts'
import type { Label } from './load-labels.ts'
import { PublicLabel } from './public-label.ts'
import type { Release } from './releases.ts'

/** The phrases that have been signed, each in the languages in which it has words. */
export const phraseRows = (
  labels: readonly Label[],
  releases: ReadonlyMap<string, Release>,
): PhraseRow[] =>
  labels
    .filter(({ collection }) => collection === 'phrases')
    .flatMap(({ id }) => {
      const phrase = new PublicLabel(releases, 'phrases', id)
      const shared = phrase.part('shared')?.content
      return LOCALE_CODES.flatMap((locale) => {
        const words = phrase.part(locale)?.content.words
        return shared && typeof words === 'string'
          ? [
              {
                ...{ phrase_id: id, locale, words },
                kind: String(shared.danger),
                level: String(shared.level),
              },
            ]
          : []
      })
    })

/** The greetings that have been signed, each in the languages in which it is. */
export const greetingRows = (
  labels: readonly Label[],
  releases: ReadonlyMap<string, Release>,
): GreetingRow[] =>
  labels
    .filter(({ collection }) => collection === 'greetings')
    .flatMap(({ id }) => {
      const greeting = new PublicLabel(releases, 'greetings', id)
      return LOCALE_CODES.flatMap((locale) => {
        const words = greeting.part(locale)?.content.words
        return typeof words === 'string' ? [{ greeting_id: id, locale, words }] : []
      })
    })

/** The sentences in other languages that have been signed. */
export const taglineRows = (
  labels: readonly Label[],
  releases: ReadonlyMap<string, Release>,
): TaglineRow[] =>
  labels
    .filter(({ collection }) => collection === 'taglines')
    .flatMap(({ id }) => {
      const content = new PublicLabel(releases, 'taglines', id).part('shared')?.content
      return content
        ? [
            {
              tagline_id: id,
              code: String(content.code),
              name: String(content.name),
              english: String(content.english),
              words: String(content.words),
              source: String(content.source),
              checked_on: String(content.checkedOn),
            },
          ]
        : []
    })
