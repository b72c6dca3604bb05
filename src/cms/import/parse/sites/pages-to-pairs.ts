import { isOwnPath } from '../../../../published/old-paths.ts'
import { answerLines } from '../../../entries/blocks.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import { htmlContext } from '../formats/html-context.ts'
import { pageParts } from '../formats/html-parts.ts'
import { MAX_DEPTH, MAX_NODES, PageTooLarge, parseTree, type LineAt } from '../formats/html-tree.ts'
import { parseHtml } from '../formats/html.ts'
import { isAsking } from '../shared/markers.ts'
import { normalizeText } from '../shared/normalize.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { emptyFaults, type Parsed } from '../shared/parsed.ts'
import { answerBlock } from '../shared/question-of.ts'
import { partText } from '../shared/question-style.ts'
import { originParts, type SiteContent, type SitePage } from './site-page.ts'

/**
 * The pairs of another site's pages. A page that lists questions gives all of them; of any other,
 * the title is the question and the text the answer.
 */
export function pairsOfPages(file: string, { pages, notices }: SiteContent): Parsed {
  const pairs: Pair[] = []
  const faults: DocumentFault[] = []
  const all: ImportNotice[] = [...notices]
  for (const page of pages) {
    const parsed = pairsOfPage(file, page)
    pairs.push(...parsed.pairs)
    faults.push(...parsed.faults)
    all.push(...(parsed.notices ?? []), ...unplaced(page))
  }
  faults.push(...emptyFaults(file, { pairs, faults }, pages.length > 0))
  return {
    pairs,
    faults,
    notices: all.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    lossy: true,
  }
}

/** What a page says about itself that has no place: further categories, addresses of our own. */
const unplaced = ({ sections, paths, line }: SitePage): ImportNotice[] => [
  ...sections.slice(1).map((words): ImportNotice => ({ line, words, why: 'field' })),
  ...paths.filter(isOwnPath).map((words): ImportNotice => ({ line, words, why: 'own-address' })),
]

function pairsOfPage(file: string, page: SitePage): Parsed {
  const lineAt = page.lineAt ?? (() => page.line)
  try {
    const listed = parseHtml(file, page.html, { lineAt })
    const isList = listsQuestions(page.title, listed)
    const parsed = isList ? listed : wholePage(page, lineAt)
    const pairs = parsed.pairs.map((pair, index) => ({
      ...withoutRange(pair),
      ...sectionOf(page, pair, isList),
      // Of several answers of one page, its old address leads to the first.
      origin: originParts(
        index === 0 ? page.paths.filter((path) => !isOwnPath(path)) : [],
        page.publishedOn,
        page.changedOn,
      ),
    }))
    const sections = new Set(pairs.map(({ section }) => section?.title))
    const unused = (words: string | undefined, why: ImportNotice['why']): ImportNotice[] =>
      words && !sections.has(words) ? [{ line: page.line, words, why }] : []
    return {
      ...parsed,
      pairs,
      notices: [
        ...(isList ? unused(page.title, 'title') : []),
        ...unused(page.sections[0], 'field'),
        ...(parsed.notices ?? []).map(({ at: _, ...notice }): ImportNotice => notice),
      ],
    }
  } catch (error) {
    if (!(error instanceof PageTooLarge)) throw error
    const values = { limit: MAX_DEPTH, parts: MAX_NODES }
    const message = { key: 'faults.deepPage' as const, values }
    return {
      pairs: [],
      faults: [{ file, line: page.line, code: 'too-deep', message, words: page.title }],
    }
  }
}

/** Whether a page whose title does not ask holds at least two questions. */
function listsQuestions(title: string, { pairs, faults }: Parsed): boolean {
  const asking = pairs.filter(({ question }) => isAsking(question)).length
  return !isAsking(title) && faults.length === 0 && asking >= 2 && asking * 2 >= pairs.length
}

const withoutRange = ({ range: _, ...pair }: Pair): Pair => pair

/** The heading above a question on its page, or else the page's category, or the list's title. */
const sectionOf = (
  { sections: [category], line, title }: SitePage,
  { section }: Pair,
  isList: boolean,
): Pick<Pair, 'section'> => {
  const name = isList ? (section?.title ?? category ?? title) : category
  return { section: name ? { title: name, line } : undefined }
}

/** A page as one pair; none if it has no text. */
function wholePage({ title, html, line }: SitePage, lineAt: LineAt): Parsed {
  const tree = parseTree(html)
  const context = htmlContext(lineAt)
  const question = normalizeText(title)
  const [first, ...rest] = pageParts(tree.children, context)
  const isTitle = first?.kind === 'heading' && partText(first) === question
  const answer = (isTitle ? rest : [first, ...rest])
    .flatMap((part) => (!part || part.kind === 'end' ? [] : [answerBlock(part)]))
    .filter((block) => answerLines([block]).join('').trim() !== '')
  const repeated: ImportNotice[] = isTitle
    ? [{ line: first.line, words: question, why: 'title' }]
    : []
  const notices = [...repeated, ...context.notices()]
  if (answer.length === 0)
    return {
      pairs: [],
      faults: [],
      notices: [{ line, words: question, why: 'empty-page' }, ...notices],
    }
  return {
    pairs: [
      {
        question,
        answer,
        firstLine: lineAt(0),
        lastLine: lineAt(html.length),
        questionLine: lineAt(0),
        verbatim: [question, ...answerLines(answer)].join('\n\n'),
      },
    ],
    faults: [],
    notices,
  }
}
