import { answerLines } from '../../../entries/blocks.ts'
import { pairParts } from '../shared/pair-parts.ts'
import type { Parsed } from '../shared/parsed.ts'
import { faqParts } from './html-faq.ts'
import { partsFrom } from './html-parts.ts'
import { lineFinder, MAX_DEPTH, MAX_NODES, PageTooLarge, parseTree } from './html-tree.ts'

/**
 * Reads a saved web page: its FAQ data (JSON-LD) if it has some, otherwise headings, `dt` and
 * `summary` as questions. Scripts and styles are ignored. Without `hasPageFrame`, text before the
 * first question is a fault, as in other documents.
 */
export function parseHtml(
  file: string,
  source: string,
  { hasPageFrame = true }: { hasPageFrame?: boolean } = {},
): Parsed {
  try {
    return parsePage(file, source, hasPageFrame)
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

function parsePage(file: string, source: string, hasPageFrame: boolean): Parsed {
  const tree = parseTree(source)
  const lineAt = lineFinder(source)
  const faq = faqParts(tree, lineAt)
  if (faq.length > 0) {
    const { pairs, faults } = pairParts(faq, { file, textAt: () => '', hasPageFrame })
    return {
      faults,
      lossy: true,
      pairs: pairs.map((pair) => ({
        ...pair,
        verbatim: [pair.question, ...answerLines(pair.answer)].join('\n\n'),
      })),
    }
  }
  return pairParts(partsFrom(tree.children, lineAt), {
    file,
    textAt: ({ from, to }) => source.slice(from, to),
    hasPageFrame,
  })
}
