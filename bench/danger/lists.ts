import { existsSync, readFileSync } from 'node:fs'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { SEARCH } from '../../src/i18n/registers/search.ts'
import { parsePhrases } from '../../src/published/search/danger/crisis-phrases.ts'
import { ANY_DANGER, DANGER_KINDS } from '../../src/published/search/danger/kinds.ts'
import { thesaurusGroups } from '../../src/published/search/thesaurus.ts'
import type { Example } from './model.ts'

/** Groups of the thesaurus whose words may tell of harm. */
const NOT_ORDINARY = ['love', 'touch', 'wrong', 'law', 'complaint']

/** The questions of the first document in a language, which are ordinary searches. */
function readQuestions(locale: Locale): string[] {
  const ending = locale === DEFAULT_LOCALE ? '' : `.${locale}`
  const document = new URL(`../../seed/client-therapist-relationship${ending}.txt`, import.meta.url)
  if (!existsSync(document)) return []
  return readFileSync(document, 'utf8')
    .split('\n')
    .filter((line) => /[?؟？]\s*$/.test(line))
    .map((line) => line.replace(/^[^\p{L}]+/u, ''))
}

/** Short texts from the lists of words: those of each kind of danger, or of any, and ordinary ones. */
export function readLists(): Example[] {
  return LOCALE_CODES.flatMap((locale) => {
    const { phrases, harmlessPhrases, harmlessWords } = SEARCH[locale].crisis
    const ordinary = [
      ...parsePhrases(harmlessPhrases),
      ...harmlessWords.trim().split(/\s+/),
      ...readQuestions(locale),
      ...thesaurusGroups(locale)
        .filter(({ name }) => !NOT_ORDINARY.includes(name))
        .flatMap(({ wordings }) => wordings.map(({ words }) => words.join(' '))),
    ]
    return [
      ...[null, ...DANGER_KINDS].flatMap((kind) =>
        parsePhrases(phrases[kind ?? ANY_DANGER] ?? '').map(
          (text) => ({ text: text.replace('*', ''), kind: kind ?? 'danger' }) as const,
        ),
      ),
      ...ordinary.map((text) => ({ text, kind: 'ordinary' }) as const),
    ]
  })
}
