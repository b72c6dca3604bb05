import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { readSql } from '../read/pool.ts'
import { toCard, type CardRow } from '../read/question-cards.ts'
import { readThrough } from '../read/read-through.ts'
import type { QuestionCard } from '../views.ts'
import { findCandidates } from './candidates.ts'
import { strongest, termsOf, type Concept } from './concepts.ts'
import { rank, splitByRelevance } from './rank.ts'
import { lexemeLookup, readQuery, type FoldedQuery, type Lexemes } from './read-query.ts'
import { askForLexemes } from './read-vocabulary.ts'
import { optionalWords, thesaurusGroups } from './thesaurus.ts'
import { readDictionary } from './vocabulary.ts'

const MAX_RESULTS = 5
const MAX_TERMS = 60
/**
 * Words of one language are rarely in another, so one of them is enough of a sign that the query is
 * about something else. Without spaces, what is left over is rarely a word.
 */
const MAX_UNKNOWN = 1
/** How much of what was asked an answer must speak about (0 to 1). */
const MIN_COVERAGE = 0.34

/**
 * Finds answers that are not published in the reader's language, by its words: the thesauri of all
 * languages have the same groups. Words that no group has, such as names, must be in the answer as
 * typed. The query is in the reader's language; related phrases count even if it is strict.
 */
export async function searchOtherLanguages(query: FoldedQuery): Promise<QuestionCard[]> {
  const { locale } = query
  const others = await readLanguagesWithMore(locale)
  if (others.length === 0) return []
  const asked = readQuery({ ...query, isStrict: false })
  const covered = new Set(asked.matches.flatMap(({ words }) => words))
  const groups = new Map<string, number>()
  for (const { group, confidence } of asked.matches)
    groups.set(group.name, Math.max(groups.get(group.name) ?? 0, confidence))
  const optional = optionalWords(locale)
  const words = asked.query
    .filter((each) => !covered.has(each) && !each.isStopWord && !optional.has(each.word))
    .map(({ word }) => word)
  if (groups.size === 0) return []
  const maxUnknown = SEARCH[locale].spaced ? MAX_UNKNOWN : 0
  const lexemes = await askForLexemes(others, words)
  const found = await Promise.all(
    [...lexemes].map(([other, wordLexemes]) => searchOne(other, groups, wordLexemes, maxUnknown)),
  )
  return withoutTranslated(locale, found.flat())
}

type Found = { row: CardRow; score: number }

async function searchOne(
  locale: Locale,
  groups: ReadonlyMap<string, number>,
  wordLexemes: Lexemes,
  maxUnknown: number,
): Promise<Found[]> {
  const words = [...wordLexemes.keys()]
  const { vocabulary, thesaurus } = await readDictionary(locale, [...wordLexemes.values()].flat())
  const lexemesOf = lexemeLookup(locale, thesaurus)
  const isKnown = (word: string) =>
    (wordLexemes.get(word) ?? []).some((lexeme) => vocabulary.documentFrequency.has(lexeme))
  const known = words.filter(isKnown)
  const unknown = words.filter((word) => !isKnown(word)).slice(0, maxUnknown)
  const concepts: Concept[] = [
    ...thesaurusGroups(locale)
      .filter(({ name }) => groups.has(name))
      .map((group) => ({
        required: true,
        share: groups.get(group.name) ?? 0,
        alternatives: termsOf(group, lexemesOf),
      })),
    ...[...known, ...unknown].map((word) => ({
      required: true,
      share: 1,
      alternatives: (wordLexemes.get(word) ?? []).map((term) => ({ term, weight: 1 })),
    })),
  ].map((concept) => ({ ...concept, alternatives: strongest(concept.alternatives, vocabulary) }))
  const terms = [
    ...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))),
  ].slice(0, MAX_TERMS)
  if (terms.length === 0) return []
  const rows = await findCandidates(locale, '', concepts, terms, vocabulary, true)
  const ranked = rank(
    concepts,
    terms,
    rows.map((row) => ({ row, weights: row.weights ?? [], similarity: 0 })),
    vocabulary,
  )
  return splitByRelevance(ranked, () => false, vocabulary).found.filter(
    ({ coverage }) => coverage >= MIN_COVERAGE,
  )
}

/** The best of what is not published in the reader's language, each question once. */
async function withoutTranslated(locale: Locale, found: Found[]): Promise<QuestionCard[]> {
  const best = new Map<number, CardRow>()
  for (const { row } of found.sort((one, other) => other.score - one.score))
    if (!best.has(row.source_id)) best.set(row.source_id, row)
  if (best.size === 0) return []
  const rows = await readSql<Row<'portal.entries', 'source_id'>>(
    'select source_id from portal.entries where locale = $1 and source_id = any($2::integer[])',
    [locale, [...best.keys()]],
  )
  const translated = new Set(rows.map(({ source_id }) => source_id))
  return [...best.values()]
    .filter(({ source_id }) => !translated.has(source_id))
    .slice(0, MAX_RESULTS)
    .map(toCard)
}

/**
 * The languages of originals that are not translated into `locale`. Looks at all originals if there
 * are none, so it is read once after each publication.
 */
const readLanguagesWithMore = async (locale: Locale): Promise<Locale[]> =>
  (await readThrough(`languages with more than ${locale}`, async () => {
    const rows = await readSql<{ locale: Locale }>(
      `select other as locale from unnest($2::text[]) as other
        where exists (select from portal.entries e
          where e.locale = other and e.entry_id = e.source_id
            and not exists (select from portal.entries t
              where t.source_id = e.source_id and t.locale = $1))`,
      [locale, LOCALE_CODES.filter((code) => code !== locale)],
    )
    return rows.map((row) => row.locale)
  })) ?? []
