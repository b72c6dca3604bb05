import { DEFAULT_LOCALE } from '../../../../i18n/locales.ts'
import { fold } from '../../../../i18n/text/fold.ts'
import { answerLines } from '../../../entries/blocks.ts'
import type { KnownPicture } from '../shared/known-pictures.ts'
import { inOrder, type ImportNotice } from '../shared/notices.ts'
import { partsToPairs } from '../shared/pair-parts.ts'
import type { Parsed } from '../shared/parsed.ts'
import { htmlContext, textOf } from './html-context.ts'
import { faqData, faqParts, type FaqQuestion } from './html-faq.ts'
import { pageParts } from './html-parts.ts'
import { findQuestions } from './html-questions.ts'
import { readClassStyles } from './html-styles.ts'
import {
  lineFinder,
  MAX_DEPTH,
  MAX_NODES,
  PageTooLarge,
  parseTree,
  type LineAt,
  type Tree,
} from './html-tree.ts'

type Options = {
  hasPageFrame?: boolean
  lineAt?: LineAt
  pictures?: readonly KnownPicture[]
}

/**
 * Reads a saved web page: headings, `dt`, `summary`, the parts of accordions, and what its FAQ data
 * call a question. The page's own text is taken; the data (JSON-LD) only if the page has none of
 * its questions. Without `hasPageFrame`, text before the first question is a fault, as in other
 * documents.
 */
export function parseHtml(file: string, source: string, options: Options = {}): Parsed {
  try {
    return parsePage(file, source, options)
  } catch (error) {
    if (!(error instanceof PageTooLarge)) throw error
    return {
      pairs: [],
      faults: [
        {
          file,
          line: error.line,
          code: 'too-deep',
          message: { key: 'faults.deepPage', values: { limit: MAX_DEPTH, parts: MAX_NODES } },
        },
      ],
    }
  }
}

const key = (text: string): string => fold(text, DEFAULT_LOCALE)

function parsePage(
  file: string,
  source: string,
  { hasPageFrame = true, lineAt = lineFinder(source), pictures = [] }: Options,
): Parsed {
  const tree = parseTree(source)
  const data = faqData(tree, lineAt)
  const names = new Set(data.map(({ name }) => key(name)))
  const context = htmlContext(
    lineAt,
    findQuestions(tree, names.size > 0 ? (text) => names.has(key(text)) : null),
    readClassStyles(tree.children),
    pictures,
  )
  const page = partsToPairs(pageParts(tree.children, context), {
    file,
    textAt: ({ from, to }) => source.slice(from, to),
    hasPageFrame,
  })
  const notices = [...(page.notices ?? []), ...context.notices()]
  const pageKeys = new Map(page.pairs.map((pair) => [key(pair.question), pair]))
  const isOnPage = data.some(({ name }) => pageKeys.has(key(name)))
  if (data.length === 0) return { ...page, notices: inOrder(notices) }
  if (!isOnPage || page.faults.length > 0) return fromData(file, data, tree, notices, lineAt)
  const differing = data.flatMap(({ name, answer, line, blocks }): ImportNotice[] => {
    const pair = pageKeys.get(key(name))
    if (!pair) return [{ line, why: 'data', words: `${name} ${textOfData(blocks)}` }]
    return key(answerLines(pair.answer).join(' ')) === key(answerLines(blocks).join(' ')) || !answer
      ? []
      : [{ line, why: 'data-differs', words: `${name} ${textOfData(blocks)}` }]
  })
  return { ...page, notices: inOrder([...notices, ...differing]) }
}

const textOfData = (blocks: FaqQuestion['blocks']): string => answerLines(blocks).join(' ')

/** The pairs of the data of a page that shows none of them. The page's own words are reported. */
function fromData(
  file: string,
  data: readonly FaqQuestion[],
  tree: Tree,
  notices: readonly ImportNotice[],
  lineAt: LineAt,
): Parsed {
  const { pairs, faults } = partsToPairs(faqParts(data), { file, textAt: () => '' })
  const words = tree.children.map(textOf).filter(Boolean).join(' ')
  const first = tree.children.find((node) => textOf(node) !== '')
  const kept = notices.filter(({ why }) => why === 'embedded')
  return {
    faults,
    lossy: true,
    pairs: pairs.map((pair) => ({
      ...pair,
      verbatim: [pair.question, ...answerLines(pair.answer)].join('\n\n'),
    })),
    notices: inOrder([
      ...kept,
      ...data.flatMap(({ notices: leftOut }) => leftOut),
      ...(words
        ? [{ line: lineAt(first?.startIndex ?? 0), why: 'not-in-data' as const, words }]
        : []),
    ]),
  }
}
