import type { Sql } from '../../../core/sql.ts'
import { SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { Entry, EntryContent } from '../../entries/entry.ts'
import { replaceParagraphs } from '../units/inline.ts'
import { unitParagraphs, type UnitParagraph } from '../units/paragraphs.ts'
import { inlineText, type Inline } from '../units/types.ts'
import { codeKinds } from '../units/unit-notes.ts'
import { exactPairs, type ExactPair } from './find-matches.ts'
import { sourceHashOf } from './store-pairs.ts'

/** How many paragraphs were put in, of how many. */
export type Filled = { content: Partial<EntryContent>; count: number; of: number }

type Paragraph = Pick<UnitParagraph, 'id' | 'inline' | 'codes'>

/**
 * Returns what a pair of the memory says for a paragraph: a signed one whose formatting is the same,
 * so that bold words and links stay with their words. `null` if none can be put in as it is.
 */
function wordsFor(
  { inline, codes }: Paragraph,
  pairs: ReadonlyMap<string, ExactPair[]>,
): Inline[] | null {
  const kinds = JSON.stringify(sorted(codeKinds(codes)))
  const pair = pairs
    .get(sourceHashOf(inlineText(inline)))
    ?.find(
      (each) =>
        each.entryId !== null &&
        JSON.stringify(sorted(each.codes ?? {})) === kinds &&
        JSON.stringify(shapeOf(each.sourceInline ?? [])) === JSON.stringify(shapeOf(inline)),
    )
  return pair?.targetInline ?? null
}

const sorted = (kinds: Record<string, string>) =>
  Object.entries(kinds).toSorted(([one], [other]) => (one < other ? -1 : 1))

/** A text with its codes, in one form: stored JSON does not keep the order of keys. */
const shapeOf = (inline: readonly Inline[]): unknown[] =>
  inline.map((piece) =>
    typeof piece === 'string'
      ? piece.replace(/\s+/g, ' ')
      : 'empty' in piece
        ? [piece.id]
        : [piece.id, shapeOf(piece.children)],
  )

/**
 * Puts into the text of a new translation, which is still the original's, what the memory has for
 * exactly the same paragraphs. `own` are paragraphs of the translation itself, by the hash of the
 * original's paragraph that they translate; they win over the memory.
 */
export async function fillFromMemory(
  sql: Sql,
  original: Entry,
  content: Partial<EntryContent>,
  locale: Locale,
  own: ReadonlyMap<string, Inline[]> = new Map(),
): Promise<Filled> {
  const paragraphs = unitParagraphs(original)
  const pairs = await exactPairs(
    sql,
    { from: original.locale, into: locale },
    paragraphs.map(({ inline }) => inlineText(inline)),
  )
  const filled = paragraphs.map((paragraph) => ({
    ...paragraph,
    words: own.get(sourceHashOf(inlineText(paragraph.inline))) ?? wordsFor(paragraph, pairs),
  }))
  const singles = SINGLE_FIELDS.flatMap(({ name, place }) => {
    const words = filled.find(({ id }) => id === place)?.words
    return words ? [[name, inlineText(words)] as const] : []
  })
  const inAnswer = filled.filter(({ id }) => id.startsWith('answer-'))
  const answer = content.answer
    ? replaceParagraphs(
        content.answer,
        inAnswer.map(({ words, codes }) => words && { inline: words, codes }),
        localeFacts(locale).dir,
      )
    : content.answer
  return {
    content: { ...content, ...Object.fromEntries(singles), ...(answer ? { answer } : {}) },
    count: filled.filter(({ words }) => words !== null).length,
    of: filled.length,
  }
}
