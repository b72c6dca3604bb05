import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Answer } from '../views.ts'
import { toAnswer, type AnswerRow } from './answer-row.ts'
import { readSql } from './pool.ts'

const LINK = /(?<=href=")\/([a-z]{2})\/questions\/([^"#?]+)(?=["#?])/g

type Linked = { locale: string; slug: string }
type Target = Linked &
  Row<'portal.entries', 'source_id' | 'sensitive'> & { in_locale: string; in_slug: string }

/**
 * The answer of a row for readers of a language. Its links to other answers lead to that language
 * where they are published in it; those to sensitive answers have their short addresses, which say
 * nothing in the browser's history. Throws if the addresses cannot be read.
 */
export async function answerForReaders(row: AnswerRow, locale: Locale): Promise<Answer> {
  const linked = [...row.answer_html.matchAll(LINK)].map(([, code = '', slug = '']): Linked => ({
    locale: code,
    slug: decodeURIComponent(slug),
  }))
  if (linked.length === 0) return toAnswer(row)
  const targets = await readTargets(linked, locale)
  const html = row.answer_html.replace(LINK, (link, code: string, slug: string) => {
    const target = targets.find(
      (each) => each.locale === code && each.slug === decodeURIComponent(slug),
    )
    if (!target) return link
    return target.sensitive
      ? `/${target.in_locale}/a/${target.source_id}`
      : `/${target.in_locale}/questions/${encodeURIComponent(target.in_slug)}`
  })
  const questions = [...new Set(targets.map(({ source_id }) => source_id))]
  return { ...toAnswer({ ...row, answer_html: html }), madeFrom: { questions } }
}

/** The answers that addresses lead to, in the language if they are published in it. */
const readTargets = (linked: readonly Linked[], locale: Locale): Promise<Target[]> =>
  readSql<Target>(
    `select l.locale, l.slug, e.source_id, coalesce(own.locale, e.locale) as in_locale,
            coalesce(own.slug, e.slug) as in_slug, coalesce(own.sensitive, e.sensitive) as sensitive
       from unnest($1::text[], $2::text[]) as l (locale, slug)
       join lateral (
         select source_id, locale, slug, sensitive from portal.entries
          where locale = l.locale and slug = l.slug
         union all
         select o.source_id, o.locale, o.slug, o.sensitive
           from portal.redirects r join portal.entries o using (entry_id)
          where r.locale = l.locale and r.slug = l.slug
         limit 1) e on true
       left join portal.entries own on own.source_id = e.source_id and own.locale = $3`,
    [linked.map((each) => each.locale), linked.map(({ slug }) => slug), locale],
  )
