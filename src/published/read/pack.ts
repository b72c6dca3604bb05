import type { Row } from '../../core/row.ts'
import { isLocale, DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import {
  DEFAULT_TITLE,
  greetingId,
  isPackGreeting,
  isPackTitle,
  topicInTitle,
  type Pack,
  type PackGreeting,
} from '../pack.ts'
import type { Answer, LocalizedText, QuestionCard, Withdrawn } from '../views.ts'
import { ANSWER_COLUMNS, type AnswerRow } from './answer-row.ts'
import { answerForReaders } from './links-for-readers.ts'
import { readSql } from './pool.ts'
import { onePerQuestion, readCardsByIds, readTopicTitle } from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { readMerged, toWithdrawn, WITHDRAWN_COLUMNS, type WithdrawnRow } from './withdrawn.ts'

/** An answer as readers see it today, or that it was withdrawn. */
export type PackItem =
  | { kind: 'answer'; answer: Answer }
  | {
      kind: 'withdrawn'
      number: number
      withdrawn: Withdrawn
      /** What staff named to read instead. */
      alternatives: QuestionCard[]
    }
export type PackView = Omit<Pack, 'numbers' | 'ready' | 'greeting'> & {
  /** Its words in the language of the page; `null` if there are none that are signed. */
  greeting: string | null
  /** The title of the topic that it is called after; `null` for one of our own titles. */
  topicTitle: LocalizedText | null
  items: PackItem[]
}

type PackRow = Row<'portal.packs', 'code' | 'locale' | 'title' | 'greeting' | 'numbers'>

/** The pack of a code as it was saved; `null` if there is none. Throws if it cannot be read. */
async function findPack(code: string): Promise<Omit<Pack, 'ready'> | null> {
  const [row] = await readSql<PackRow>(
    'select code, locale, title, greeting, numbers from portal.packs where code = $1',
    [code],
  )
  return row
    ? {
        code: row.code,
        locale: isLocale(row.locale) ? row.locale : DEFAULT_LOCALE,
        title: isPackTitle(row.title) ? row.title : DEFAULT_TITLE,
        greeting: isPackGreeting(row.greeting) ? row.greeting : 'none',
        numbers: row.numbers,
      }
    : null
}

/** The language in which a pack was given; `null` if there is no such pack. */
export const readPackLocale = async (code: string): Promise<Locale | null> =>
  (await readThrough(`pack ${code}`, () => findPack(code)))?.locale ?? null

/**
 * A pack in a language: what is public of it now. `null`: there is no such pack. Throws if it cannot
 * be read and is not cached.
 */
export const readPack = (locale: Locale, code: string): Promise<PackView | null> =>
  readThrough(`pack ${locale} ${code}`, async () => {
    const pack = await findPack(code)
    if (!pack) return null
    const { numbers, greeting, ...rest } = pack
    const topicId = topicInTitle(pack.title)
    return {
      ...rest,
      greeting: await readGreeting(locale, greeting),
      topicTitle: topicId === null ? null : await readTopicTitle(locale, topicId),
      items: await readItems(locale, numbers),
    }
  })

async function readGreeting(locale: Locale, greeting: PackGreeting): Promise<string | null> {
  const id = greetingId(greeting)
  if (id === null) return null
  const [found] = await readSql<Row<'portal.greetings', 'words'>>(
    'select words from portal.greetings where greeting_id = $1 and locale = $2',
    [id, locale],
  )
  return found?.words ?? null
}

async function readItems(locale: Locale, given: readonly number[]): Promise<PackItem[]> {
  const merged = await readMerged(given)
  const numbers = [...new Set(given.map((number) => merged.get(number) ?? number))]
  const answers = await readAnswers(locale, numbers)
  const withdrawn = await readSql<
    WithdrawnRow & Row<'portal.tombstones', 'source_id' | 'alternative_ids'>
  >(
    `select distinct on (source_id) source_id, alternative_ids, ${WITHDRAWN_COLUMNS} from portal.tombstones
      where source_id = any($2::integer[]) order by source_id, (locale = $1) desc, withdrawn_at desc`,
    [locale, numbers],
  )
  const cards = await readCardsByIds(locale, [
    ...new Set(withdrawn.flatMap(({ alternative_ids }) => alternative_ids)),
  ])
  return numbers.flatMap((number): PackItem[] => {
    const answer = answers.find((each) => each.number === number)
    if (answer) return [{ kind: 'answer', answer }]
    const tombstone = withdrawn.find((each) => each.source_id === number)
    if (!tombstone) return []
    const alternatives = cards.filter((card) => tombstone.alternative_ids.includes(card.number))
    return [{ kind: 'withdrawn', number, withdrawn: toWithdrawn(tombstone), alternatives }]
  })
}

const BATCH_SIZE = 10

/**
 * The whole answers to questions, each in `locale` or else its original language, in the given
 * order, without those that are not public.
 */
async function readAnswers(locale: Locale, numbers: readonly number[]): Promise<Answer[]> {
  const one = onePerQuestion('e.source_id, e.entry_id', 'e.source_id = any($2::integer[])')
  const answers: Answer[] = []
  // A few at a time, because each is long.
  for (let from = 0; from < numbers.length; from += BATCH_SIZE) {
    const rows = await readSql<AnswerRow>(
      `select ${ANSWER_COLUMNS} from portal.entries
        where entry_id in (select entry_id from (${one}) one)`,
      [locale, numbers.slice(from, from + BATCH_SIZE)],
    )
    answers.push(...(await Promise.all(rows.map((row) => answerForReaders(row, locale)))))
  }
  return numbers.flatMap((number) => answers.filter((each) => each.number === number))
}
