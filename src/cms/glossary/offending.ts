import type { PayloadRequest } from 'payload'
import type { Locale } from '../../i18n/locales.ts'
import type { Sql } from '../../published/shapes.ts'
import type { Entry } from '../entries/entry.ts'
import { partsOf } from '../translations/fingerprint.ts'
import { offencesIn, type Offence } from './check.ts'
import type { Term } from './term.ts'

/** An answer that uses words to avoid: in its newest text, in the one that readers see, or in both. */
export type Offending = { id: number; question: string; locale: Locale; now: Offence[]; shown: Offence[] }

/** The answers of a language that use a word which these terms say to avoid. */
export async function offendingEntries(req: PayloadRequest, sql: Sql, locale: Locale, terms: readonly Term[]): Promise<Offending[]> {
  if (terms.every(({ avoid }) => avoid.length === 0)) return []
  const { docs } = await req.payload.find({ collection: 'entries', where: { locale: { equals: locale } }, draft: true, depth: 0, pagination: false, sort: 'question', req, overrideAccess: true })
  const rows = await sql<{ entry_id: number; question: string; short_answer: string; answer_text: string }>('select entry_id, question, short_answer, answer_text from portal.entries where locale = $1', [locale])
  const shownWords = new Map(rows.map((row) => [row.entry_id, [row.question, row.short_answer, row.answer_text].join('\n')]))
  return (docs as unknown as Entry[])
    .map((entry) => ({
      id: entry.id, question: entry.question, locale,
      now: offencesIn(partsOf(entry).map(({ text }) => text).join('\n'), terms, locale),
      shown: offencesIn(shownWords.get(entry.id) ?? '', terms, locale),
    }))
    .filter(({ now, shown }) => now.length > 0 || shown.length > 0)
}
