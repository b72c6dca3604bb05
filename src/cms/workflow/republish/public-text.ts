import { isDeepStrictEqual } from 'node:util'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Field } from '../../../fields/field.ts'
import { wordingInHistory } from '../../../fields/published-values.ts'
import { valueOf } from '../../../fields/values.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import type { CurrentText } from '../../../published/write/rebuild.ts'
import { projectText, writeEntry } from '../../../published/write/text.ts'
import { standingApproval } from '../../records/approvals.ts'
import { reviewOf } from '../../reviews/review-of.ts'

export const NEVER_SIGNED =
  'is marked as published, but was never signed or shown, so it was left out. Publish it on the desk.'
const DIFFERS_FROM_HISTORY =
  'is not in the CMS as it was published, so readers keep the text of its history. Publish it again on the desk.'

/** Writes one public text. Returns a warning if the CMS and the history differ, else `null`. */
export async function writePublicText(
  sql: Sql,
  text: PublishedText,
  shown: CurrentText | undefined,
  now: Date,
): Promise<string | null> {
  if (!shown) {
    if (!(await standingApproval(sql, text.entryId, text.textHash))) return NEVER_SIGNED
    await projectText(sql, text, now)
    return null
  }
  const asShown = wordingShown(shown)
  const same = isSameWording(text, asShown)
  // A translation keeps the signature it was published with, even if the topics or sources of its
  // original have changed since.
  const review = await reviewOf(sql, text.entryId, shown.text_hash)
  const [row] = await sql<Row<'portal.entries', 'changed_at'>>(
    'select changed_at from portal.entries where entry_id = $1',
    [text.entryId],
  )
  await writeEntry(
    sql,
    { ...text, ...(same ? {} : asShown), textHash: shown.text_hash, review },
    shown.first_shown_from,
    row ? null : shown.shown_from,
  )
  return same ? null : DIFFERS_FROM_HISTORY
}

/** The wording that readers see, as the history keeps it. */
export const wordingShown = (shown: CurrentText, fields?: readonly Field[]) => ({
  question: shown.question,
  shortAnswer: shown.short_answer,
  answerText: shown.answer_text,
  answerHtml: shown.answer_html,
  ...wordingInHistory(shown, fields),
})

/** Whether a text has the wording that readers see; how its HTML is made may have changed since. */
export const isSameWording = (
  text: PublishedText,
  { answerHtml: _, ...shown }: ReturnType<typeof wordingShown>,
): boolean =>
  Object.entries(shown).every(([name, value]) => isDeepStrictEqual(valueOf(text, { name }), value))
