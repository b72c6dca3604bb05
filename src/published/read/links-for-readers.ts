import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import {
  answersLinkedIn,
  hrefOf,
  keyOfLinked,
  linkedAnswer,
  type LinkedAnswer,
} from '../linked-answer.ts'
import type { Answer } from '../views.ts'
import { toAnswer, type AnswerRow } from './answer-row.ts'
import { readSql } from './pool.ts'

const HREF = /(?<=<a href=")[^"]*(?=")/g
/** What an address has behind the name of the answer: a format, a query and a part of the page. */
const REST = /(?:\.md|\.json)?\/?(?:\?[^#]*)?(?:#.*)?$/i

type Target = Row<'portal.entries', 'source_id' | 'sensitive' | 'locale' | 'slug'> & { key: string }

/**
 * The answer of a row for readers of a language. Its links to other answers lead to that language
 * where they are published in it; those to sensitive answers have their short addresses, which say
 * nothing in the browser's history. Throws if the addresses cannot be read.
 */
export async function answerForReaders(row: AnswerRow, locale: Locale): Promise<Answer> {
  const linked = answersLinkedIn(row.answer_html)
  if (linked.length === 0) return toAnswer(row)
  const targets = await readTargets(linked, locale)
  const html = row.answer_html.replace(HREF, (href) => {
    const answer = linkedAnswer(hrefOf(href))
    const target = answer && targets.find(({ key }) => key === keyOfLinked(answer))
    if (!target) return href
    const rest = REST.exec(href)?.[0] ?? ''
    return target.sensitive || answer.slug === null
      ? `/${target.locale}/a/${target.source_id}${rest}`
      : `/${target.locale}/questions/${encodeURIComponent(target.slug)}${rest}`
  })
  const questions = [...new Set(targets.map(({ source_id }) => source_id))]
  return { ...toAnswer({ ...row, answer_html: html }), madeFrom: { questions } }
}

/** The answers that links lead to, in the language if they are published in it. */
const readTargets = (linked: readonly LinkedAnswer[], locale: Locale): Promise<Target[]> =>
  readSql<Target>(
    `select l.key, e.source_id, coalesce(own.locale, e.locale) as locale,
            coalesce(own.slug, e.slug) as slug, coalesce(own.sensitive, e.sensitive) as sensitive
       from unnest($1::text[], $2::text[], $3::text[], $4::int[]) as l (key, locale, slug, number)
       join lateral (
         select source_id, locale, slug, sensitive from portal.entries
          where locale = l.locale and slug = l.slug
         union all
         select o.source_id, o.locale, o.slug, o.sensitive
           from portal.redirects r join portal.entries o using (entry_id)
          where r.locale = l.locale and r.slug = l.slug
         union all
         (select source_id, locale, slug, sensitive from portal.entries
           where source_id = l.number and (locale = l.locale or entry_id = source_id)
           order by (locale = l.locale) desc nulls last limit 1)
         limit 1) e on true
       left join portal.entries own on own.source_id = e.source_id and own.locale = $5`,
    [
      linked.map(keyOfLinked),
      linked.map((each) => each.locale),
      linked.map(({ slug }) => slug),
      linked.map(({ number }) => number),
      locale,
    ],
  )
