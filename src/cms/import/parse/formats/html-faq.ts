import { z } from 'zod'
import type { Block } from '../../../entries/blocks.ts'
import type { DocumentPart } from '../shared/document-part.ts'
import { normalizeText } from '../shared/normalize.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { htmlBlocks } from './html-parts.ts'
import {
  isElement,
  nodeText,
  type Element,
  type LineAt,
  type Node,
  type Tree,
} from './html-tree.ts'

const MAX_DEPTH = 6

export type FaqQuestion = {
  name: string
  answer: string
  blocks: Block[]
  line: number
  /** What was left out of the answer. */
  notices: ImportNotice[]
}

/** Returns the questions of a page's FAQ data (schema.org, FAQPage in JSON-LD). */
export const faqData = (tree: Tree, lineAt: LineAt): FaqQuestion[] =>
  dataScripts(tree).flatMap((script) => {
    const json = script.children.map(nodeText).join('')
    const start = script.children[0]?.startIndex ?? script.startIndex ?? 0
    let at = 0
    return questionsIn(parseJson(json)).map(({ name, answer }) => {
      at = Math.max(at, json.indexOf(JSON.stringify(name), at))
      const line = lineAt(start + at)
      return { name: normalizeText(plainText(name)), answer, line, ...htmlBlocks(answer, line) }
    })
  })

export const faqParts = (questions: readonly FaqQuestion[]): DocumentPart[] =>
  questions.flatMap(({ name, blocks, line }): DocumentPart[] => [
    { kind: 'question', spans: [{ text: name }], line, lastLine: line },
    ...blocks.map((block): DocumentPart => ({ kind: 'block', block, line, lastLine: line })),
  ])

/** The JSON-LD scripts of a page, in order. */
function dataScripts(tree: Tree): Element[] {
  const scripts: Element[] = []
  const stack: Node[] = [...tree.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (node.name === 'script' && node.attribs.type?.toLowerCase() === 'application/ld+json')
      scripts.unshift(node)
    for (const child of node.children) stack.push(child)
  }
  return scripts
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

const thing = z.record(z.string(), z.unknown())
const acceptedAnswer = z.object({ text: z.string() })

function questionsIn(data: unknown, depth = 0): { name: string; answer: string }[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(data)) return data.flatMap((each) => questionsIn(each, depth + 1))
  const { data: found } = thing.safeParse(data)
  if (!found) return []
  if ([found['@type']].flat().includes('Question'))
    return [
      {
        name: [found.name, found.text].find((each) => typeof each === 'string') ?? '',
        answer: acceptedAnswer.safeParse([found.acceptedAnswer].flat()[0]).data?.text ?? '',
      },
    ]
  return [...questionsIn(found['@graph'], depth + 1), ...questionsIn(found.mainEntity, depth + 1)]
}

/** A question's name may have markup. */
const plainText = (html: string): string =>
  htmlBlocks(html)
    .blocks.flatMap((block) => ('spans' in block ? block.spans.map(({ text }) => text) : []))
    .join(' ')
