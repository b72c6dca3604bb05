import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { sqlOfClient } from '../core/sql.ts'
import { publishedValues } from '../fields/published-values.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../i18n/locales.ts'
import { writeEntry } from '../published/write/text.ts'

/** Questions and answers for the tests of the search, by a short name of what they are about. */
type Fixture = { name: string; question: string; answer: string }

const NAMES = ['what', 'between', 'called', 'why', 'alliance', 'date', 'benefits', 'words', 'good']

/** The seed's own document in a language. */
function readFixtures(locale: Locale): Fixture[] {
  const ending = locale === DEFAULT_LOCALE ? '' : `.${locale}`
  const parts = readFileSync(`seed/client-therapist-relationship${ending}.txt`, 'utf8')
    .trim()
    .split(/\n\s*\n/)
  return NAMES.map((name, index) => ({
    name,
    question: (parts[index * 2] ?? '').replace(/^Question: /, ''),
    answer: parts[index * 2 + 1] ?? '',
  }))
}

export const FIXTURES = Object.fromEntries(
  LOCALE_CODES.map((locale) => [locale, readFixtures(locale)]),
) as Record<Locale, Fixture[]>

const NOW = new Date('2026-11-23T10:00:00Z')

/** Publishes all of it, or of some languages, each answer at the address of its name. */
export async function publishFixtures(
  client: pg.Client,
  locales: readonly Locale[] = LOCALE_CODES,
): Promise<void> {
  const sql = sqlOfClient(() => client)
  let entryId = 0
  for (const locale of LOCALE_CODES)
    for (const { name, question, answer } of FIXTURES[locale]) {
      entryId += 1
      if (locales.includes(locale))
        await writeEntry(
          sql,
          {
            entryId,
            sourceId: entryId,
            locale,
            slug: name,
            question,
            shortAnswer: answer.split(/(?<=[.。؟])/)[0] ?? answer,
            shortAnswerDerived: true,
            answerHtml: `<p>${answer}</p>`,
            answerText: answer,
            ...publishedValues(
              {
                searchTerms:
                  name === 'words' && locale === 'en' ? ['consumer', 'service user'] : [],
              },
              { riskTier: 'low', sensitive: name === 'date' },
            ),
            review: null,
            textHash: 'hash',
            publishedBy: 'Test',
            staleSeverity: null,
          },
          NOW,
          NOW,
        )
    }
}
