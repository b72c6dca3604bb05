import type { Locale } from '../i18n/locales.ts'
import { edits, slipsAllowed } from './edits.ts'
import { groupsOf, stopWords, thesaurusWords } from './thesaurus.ts'

/** A term that may stand for what was asked: lexemes of the index, those of a phrase joined by spaces; and how surely it does (0 to 1). */
export type Alternative = { term: string; weight: number }
/** One thing that was asked about, with every term for it that the index holds. */
export type Concept = { alternatives: Alternative[] }
/** How many answers hold each lexeme of the index, in one language. */
export type Vocabulary = { answers: number; holding: ReadonlyMap<string, number> }
/** The lexemes of each folded word; none for a word that says nothing. */
export type Lexemes = ReadonlyMap<string, string[]>

type Meant = { word: string; meanings: Alternative[] }

const SYNONYM = 0.6
const PART = 0.55
const SLIP = 0.85

/** In how many answers a term stands; of a phrase, at most as many as hold its rarest word. */
export const holdingOf = (term: string, { holding }: Vocabulary): number => Math.min(...term.split(' ').map((lexeme) => holding.get(lexeme) ?? 0))

/** What a query asks about: its words, misspelt or not, and what the thesaurus knows for them. Only terms that the index holds. */
export function conceptsOf(folded: string, locale: Locale, lexemes: Lexemes, vocabulary: Vocabulary): Concept[] {
  const stop = stopWords(locale)
  const of = (word: string) => (stop.has(word) ? [] : lexemes.get(word) ?? [])
  const familiar = new Set([...vocabulary.holding.keys(), ...thesaurusWords(locale).flatMap(of)])
  const asked = folded.split(' ').map((word): Meant => ({ word, meanings: of(word).flatMap((lexeme) => meaningsOf(lexeme, locale, familiar)) }))
  const covered = new Set<Meant>()
  const concepts: Concept[] = []
  for (const group of groupsOf(locale)) {
    const by = group.map((phrase) => ({ phrase, words: whereIn(asked, phrase.split(' '), of) })).filter(({ words }) => words.length > 0)
    if (by.length === 0) continue
    by.forEach(({ words }) => words.forEach((word) => covered.add(word)))
    const own = by.flatMap(({ words }) => words.flatMap(({ meanings }) => meanings))
    // A phrase that loses a word to the list of those that say nothing would no longer say what it did: `feelings for` is not `feelings`.
    const synonyms = group.filter((phrase) => !by.some((each) => each.phrase === phrase) && phrase.split(' ').every((word) => of(word).length > 0))
      .map((phrase) => ({ term: phrase.split(' ').flatMap(of).join(' '), weight: SYNONYM }))
    concepts.push({ alternatives: [...own, ...synonyms] })
  }
  for (const meant of asked) if (!covered.has(meant) && meant.meanings.length > 0) concepts.push({ alternatives: meant.meanings })
  return concepts.map(({ alternatives }) => ({ alternatives: best(alternatives, vocabulary) }))
}

/** Each term that the index holds once, as surely as it can be meant. */
function best(alternatives: Alternative[], vocabulary: Vocabulary): Alternative[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of alternatives) {
    if (term !== '' && holdingOf(term, vocabulary) > 0) weights.set(term, Math.max(weights.get(term) ?? 0, weight))
  }
  return [...weights].map(([term, weight]) => ({ term, weight }))
}

/** The words of the query in which a phrase stands: word by word as typed, or by what the words mean. */
function whereIn(asked: Meant[], phrase: string[], of: (word: string) => string[]): Meant[] {
  const means = (meant: Meant | undefined, word: string) =>
    meant !== undefined && (meant.word === word || of(word).some((lexeme) => meant.meanings.some(({ term }) => term === lexeme)))
  const start = asked.findIndex((_, index) => phrase.every((word, offset) => means(asked[index + offset], word)))
  return start < 0 ? [] : asked.slice(start, start + phrase.length)
}

/** A lexeme that is known means itself; one that is not is taken for the nearest that is, or else for itself. */
function meaningsOf(lexeme: string, locale: Locale, familiar: ReadonlySet<string>): Alternative[] {
  if (familiar.has(lexeme)) return [{ term: lexeme, weight: 1 }]
  const near = locale === 'zh' ? partsOf(lexeme, familiar) : nearest(lexeme, familiar)
  return near.length > 0 ? near : [{ term: lexeme, weight: 1 }]
}

function nearest(lexeme: string, familiar: ReadonlySet<string>): Alternative[] {
  const most = slipsAllowed(lexeme.length)
  if (most === 0) return []
  const found = [...familiar].map((term) => ({ term, slips: edits(lexeme, term, most) })).filter(({ slips }) => slips <= most)
  const fewest = Math.min(...found.map(({ slips }) => slips))
  return found.filter(({ slips }) => slips === fewest).map(({ term, slips }) => ({ term, weight: SLIP ** slips }))
}

/** In Chinese a word may be cut otherwise in the question than in the answer: words that hold it, are held by it, or share two characters. */
function partsOf(lexeme: string, familiar: ReadonlySet<string>): Alternative[] {
  const pairs = Array.from({ length: Math.max(lexeme.length - 1, 0) }, (_, index) => lexeme.slice(index, index + 2))
  return [...familiar]
    .filter((term) => term.length > 1 && (term.includes(lexeme) || lexeme.includes(term) || pairs.some((pair) => term.includes(pair))))
    .map((term) => ({ term, weight: PART }))
}
