import { existsSync, readFileSync } from 'node:fs'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import { SEARCH } from '../../src/i18n/registers/search.ts'
import { parsePhrases } from '../../src/published/search/danger/crisis-phrases.ts'
import { thesaurusGroups } from '../../src/published/search/thesaurus.ts'

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

/** Short texts from the lists of words: those of danger without a kind, and ordinary ones. */
export function readLists(): { text: string; kind: 'danger' | 'ordinary' }[] {
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
      ...parsePhrases(phrases).map(
        (text) => ({ text: text.replace('*', ''), kind: 'danger' }) as const,
      ),
      ...ordinary.map((text) => ({ text, kind: 'ordinary' }) as const),
    ]
  })
}
