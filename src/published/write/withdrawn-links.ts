import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { answerText, firstSentence } from '../answer-text.ts'
import {
  answersLinkedIn,
  hrefOf,
  keyOfLinked,
  LINK,
  linkedAnswer,
  linkPatterns,
} from '../linked-answer.ts'
import type { PublishedText, ReadModelChange } from '../shapes.ts'
import { announceChange } from './announce.ts'
import { foldedQuestion, vectorInput, vectorSql } from './search-index.ts'

type Linking = Pick<
  PublishedText,
  'locale' | 'answerHtml' | 'answerText' | 'shortAnswer' | 'shortAnswerDerived'
>
type Address = Row<'portal.tombstones', 'locale' | 'slug'>

/** Whether the tombstone `t` is of an answer that was merged, over some steps, into a public one. */
export const LEADS_TO_PUBLIC = `exists (
  with recursive way (number, steps) as (
    select t.merged_into, 1
    union
    select next.merged_into, way.steps + 1
      from way join portal.tombstones next on next.source_id = way.number
     where next.merged_into is not null and way.steps < 8)
  select from way join portal.entries e on e.entry_id = way.number)`

/**
 * The addresses of withdrawn answers that lead, or led, to one of the questions `numbers` (an SQL
 * array): their own, those of answers that were merged into them over some steps, and those for
 * which one of these is what staff named to read instead.
 */
export const addressesLeadingTo = (numbers: string) => `
  with recursive here (number) as (
    select unnest(${numbers})
    union
    select t.source_id from portal.tombstones t join here on t.merged_into = here.number)
  select locale, slug from portal.tombstones
   where source_id in (select number from here)
     or alternative_ids && (select array_agg(number) from here)`

/**
 * Whether the link `linked` leads to the answer of the tombstone `t`: to its address, or to its number
 * in its language. A number in another language, or in any, leads to the original.
 */
export const LEADS_TO_TOMBSTONE = `((t.locale = linked.locale and t.slug = linked.slug)
  or (t.source_id = linked.number and (t.locale = linked.locale or t.entry_id = t.source_id)))`

/**
 * Replaces links to withdrawn answers by neutral words, so that neither their words nor their
 * address tell the withdrawn question, unless the reviewer decided that it may stay. The history
 * keeps the signed text. Beside them is a link to what readers can read instead: the original of a
 * withdrawn translation, or an answer that staff named. Call it with the lock of `lockLinks`.
 */
export async function withoutWithdrawnLinks<Text extends Linking>(
  sql: Sql,
  texts: readonly Text[],
): Promise<Text[]> {
  const linked = texts.flatMap(({ answerHtml, locale: reader }) =>
    answersLinkedIn(answerHtml).map((link) => ({ ...link, key: keyOfLinked(link), reader })),
  )
  if (linked.length === 0) return [...texts]
  const rows = await sql<WithdrawnLink>(
    `select distinct linked.reader, linked.key,
            case when instead.slug is not null then to_jsonb(instead) end as instead
       from portal.tombstones t
       join jsonb_to_recordset($1::jsonb)
              as linked (key text, locale text, slug text, number int, reader text)
         on ${LEADS_TO_TOMBSTONE}
       left join lateral (
         select e.locale, e.slug, e.question from portal.entries e
          where e.source_id = any(t.source_id || t.alternative_ids)
            and (e.locale::text = linked.reader or e.entry_id = e.source_id)
          order by array_position(t.source_id || t.alternative_ids, e.source_id),
                   (e.locale::text = linked.reader) desc limit 1) instead on true
      where not t.question_may_stay and not ${LEADS_TO_PUBLIC}`,
    [JSON.stringify(linked)],
  )
  return rows.length === 0 ? [...texts] : texts.map((text) => replaceLinks(text, rows))
}

/** A link to a withdrawn answer in a text of language `reader`, and what to read instead. */
type WithdrawnLink = {
  reader: Locale
  key: string
  instead: (Address & { question: string }) | null
}

function replaceLinks<Text extends Linking>(text: Text, withdrawn: readonly WithdrawnLink[]): Text {
  const t = siteMessages(text.locale)
  const answerHtml = text.answerHtml.replace(LINK, (link, href: string) => {
    const answer = linkedAnswer(hrefOf(href))
    const key = answer && keyOfLinked(answer)
    const found = withdrawn.find((each) => each.reader === text.locale && each.key === key)
    if (!found) return link
    const neutral = t('question.withdrawnLink')
    if (!found.instead) return neutral
    const { locale, slug, question } = found.instead
    const words = question.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    const instead = `<a href="/${locale}/questions/${encodeURIComponent(slug)}">${words}</a>`
    return `${neutral} ${t('question.readInstead')} ${instead}`
  })
  if (answerHtml === text.answerHtml) return text
  const plain = answerText(answerHtml)
  const shortAnswer = text.shortAnswerDerived ? firstSentence(plain, text.locale) : text.shortAnswer
  return { ...text, answerHtml, answerText: plain, shortAnswer }
}

/**
 * Keeps withdrawals and publications apart until the transaction ends: a text is written either
 * before a withdrawal looks for links to the withdrawn answer, or after it is recorded.
 * Publications do not wait for each other.
 */
export const lockLinks = (sql: Sql, by: 'publication' | 'withdrawal') =>
  sql(
    by === 'withdrawal'
      ? `select pg_advisory_xact_lock(hashtext('attune.links'))`
      : `select pg_advisory_xact_lock_shared(hashtext('attune.links'))`,
  )

type LinkingRow = Linking & Pick<PublishedText, 'entryId' | 'question' | 'searchTerms' | 'textHash'>

/**
 * Writes the published texts that link to these addresses again, after one of them was withdrawn or
 * is public again, and announces each as `kind`: caches must not keep one with a link taken back.
 * Starts from the history, which has the signed text. Runs in the caller's transaction.
 */
export async function refreshLinksTo(
  sql: Sql,
  addresses: readonly Address[] | 'all',
  kind: ReadModelChange['kind'] = 'published',
): Promise<void> {
  if (addresses.length === 0) return
  const { questions, short } =
    addresses === 'all'
      ? { questions: ['%/questions/%'], short: ['%/a/%'] }
      : linkPatterns(addresses, await numbersAt(sql, addresses))
  const linking = await sql<LinkingRow>(
    `select e.entry_id as "entryId", e.locale, e.question, e.search_terms as "searchTerms",
            e.text_hash as "textHash", e.short_answer_derived as "shortAnswerDerived",
            h.short_answer as "shortAnswer", h.answer_html as "answerHtml",
            h.answer_text as "answerText"
       from portal.history h
       join portal.entries e on e.entry_id = h.entry_id and e.text_hash = h.text_hash
      where h.shown_until is null
        and ((h.answer_html ilike '%/questions/%' and h.answer_html ilike any($1::text[]))
          or (h.answer_html ilike '%/a/%' and h.answer_html ilike any($2::text[])))
      order by e.entry_id`,
    [questions, short],
  )
  for (const text of await withoutWithdrawnLinks(sql, linking)) {
    await sql(
      `update portal.entries e set answer_html = n.html, answer_text = n.plain,
              short_answer = n.summary, folded = n.folded, doc = ${vectorSql('n')}
         from jsonb_to_record($1::jsonb) as n (id int, hash text, html text, plain text,
              summary text, folded text, config text, asked text, short text, whole text)
        where e.entry_id = n.id and e.text_hash = n.hash`,
      [
        JSON.stringify({
          ...vectorInput(text),
          id: text.entryId,
          hash: text.textHash,
          html: text.answerHtml,
          plain: text.answerText,
          summary: text.shortAnswer,
          folded: foldedQuestion(text),
        }),
      ],
    )
    await announceChange(sql, { kind, entryId: text.entryId, locale: text.locale })
  }
}

/** The numbers of the questions whose answers have or had these addresses. */
async function numbersAt(sql: Sql, addresses: readonly Address[]): Promise<number[]> {
  const rows = await sql<Row<'portal.history', 'source_id'>>(
    `select distinct h.source_id from jsonb_to_recordset($1::jsonb) n (locale text, slug text)
       join workflow.addresses a on a.locale = n.locale and a.slug = n.slug
       join portal.history h on h.entry_id = a.entry_id`,
    [JSON.stringify(addresses)],
  )
  return rows.map(({ source_id }) => source_id)
}
