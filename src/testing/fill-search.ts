import type pg from 'pg'
import { sqlOfClient } from '../core/sql.ts'
import { LOCALES, type Locale } from '../i18n/locales.ts'
import { searchableText } from '../i18n/text/fold.ts'
import { refreshWordCounts } from '../published/write/word-counts.ts'
import { FIXTURES } from './search-fixture.ts'

const VOCABULARY = 30_000
const WORDS = { question: 9, short_answer: 16, answer_text: 90 }

/**
 * The words of a language's real answers come first, being the commonest; then ones put together
 * from their halves, so that misspellings have neighbours.
 */
function vocabulary(locale: Locale): string[] {
  const text = (FIXTURES[locale] ?? [])
    .map(({ question, answer }) => `${question} ${answer}`)
    .join(' ')
  const real = [...new Set(searchableText(text, locale).split(' ').filter(Boolean))]
  const [heads, tails] = [
    real.map((word) => word.slice(0, Math.ceil(word.length / 2))),
    real.map((word) => word.slice(Math.floor(word.length / 2))),
  ]
  const made = new Set(real)
  for (let index = 0; made.size < VOCABULARY; index += 1)
    made.add(
      `${heads[index % heads.length]}${tails[(index * 7 + Math.floor(index / heads.length)) % tails.length]}${index > heads.length ** 2 ? (tails[index % 97] ?? '') : ''}`,
    )
  return [...made]
}

/**
 * Fills the read model of a language with answers whose words are as common as words are (the
 * second half as often as the first, and so on), by whole sets; the same ones each time.
 */
async function fillLanguage(
  client: pg.Client,
  locale: Locale,
  answers: number,
  firstId: number,
): Promise<void> {
  const config = LOCALES.find(({ code }) => code === locale)?.textSearch ?? 'simple'
  await client.query(
    'create temp table if not exists bench_words (place integer primary key, word text)',
  )
  await client.query('truncate bench_words')
  await client.query('select setseed(0.5)')
  await client.query(
    `insert into bench_words select place, word
      from unnest($1::text[]) with ordinality as given(word, place)`,
    [vocabulary(locale)],
  )
  const part = (name: keyof typeof WORDS, from: number) =>
    `string_agg(word, ' ' order by at) filter (where at > ${from} and at <= ${from + WORDS[name]}) as ${name}`
  await client.query(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at, text_hash,
      folded, doc)
     select id, id, $1, 'bench-' || id, question, short_answer, '<p>' || answer_text || '</p>',
       answer_text, 'low', true, now(), now(), 'bench', question,
            setweight(to_tsvector('${config}', question), 'A') || setweight(to_tsvector('${config}',
              short_answer), 'B') || setweight(to_tsvector('${config}', answer_text), 'C')
       from (select id, ${part('question', 0)}, ${part('short_answer', WORDS.question)},
         ${part('answer_text', WORDS.question + WORDS.short_answer)}
               from (select id, at, 1 + floor(power(${VOCABULARY}, random()))::integer as place
                       from generate_series($2::integer, $3::integer) as id, generate_series(1,
                         ${WORDS.question + WORDS.short_answer + WORDS.answer_text}) as at) as
                         picked
               join bench_words using (place) group by id) as written`,
    [locale, firstId, firstId + answers - 1],
  )
}

/**
 * Fills the read model of several languages, each with its number of answers, and has the database
 * count their words.
 */
export async function fillForSearch(
  client: pg.Client,
  answers: Partial<Record<Locale, number>>,
): Promise<void> {
  const languages = Object.entries(answers) as [Locale, number][]
  // As many rows at once would be written into topic cards one by one.
  await client.query('alter table portal.entries disable trigger user')
  for (const [index, [locale, count]] of languages.entries())
    await fillLanguage(client, locale, count, 1_000 + index * 1_000_000)
  await client.query('alter table portal.entries enable trigger user')
  await client.query('vacuum analyze portal.entries')
  for (const [locale] of languages)
    await refreshWordCounts(
      sqlOfClient(() => client),
      locale,
    )
}
