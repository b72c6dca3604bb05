import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerLines } from '../../entries/blocks.ts'
import { parseDocument, type ParsedDocument } from './parse-document.ts'
import { isLeftOut } from './shared/notices.ts'

/** What a document can have. Every word is another one: `w1`, `w2` and so on. */
type Part = 'paragraph' | 'list' | 'nested' | 'table' | 'bold' | 'struck' | 'heading' | 'quote'
type Section = { hasHeading: boolean; hasIntro: boolean; answers: Part[][] }
const PARTS: readonly Part[] = [
  'paragraph',
  'list',
  'nested',
  'table',
  'bold',
  'struck',
  'heading',
  'quote',
]
const sections = fc.array(
  fc.record({
    hasHeading: fc.boolean(),
    hasIntro: fc.boolean(),
    answers: fc.array(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 3 },
)

const counter = () => {
  let count = 0
  return (words = 2): string => Array.from({ length: words }, () => `w${(count += 1)}`).join(' ')
}

type Style = {
  section: (text: string) => string
  question: (text: string, index: number) => string
}
const page = (model: Section[], { section, question }: Style, around: (body: string) => string) => {
  const next = counter()
  const parts: Record<Part, () => string> = {
    paragraph: () => `<p>${next()}.</p>`,
    list: () => `<ul>\n<li>${next()} </li>\n<li>${next()} </li>\n</ul>`,
    nested: () => `<ol><li>${next()} <ul><li>${next()} </li></ul> ${next()} </li></ol>`,
    table: () =>
      `<table><tr><th>${next()}</th> <th>${next()}</th> </tr>\n<tr><td>${next()}</td> <td>${next()}</td> </tr> </table>`,
    bold: () => `<p><b>${next()}</b> ${next()}.</p>`,
    struck: () => `<p>${next()} <del>${next()}</del> ${next()}.</p>`,
    heading: () => `<h4>${next()}</h4>`,
    quote: () => `<blockquote>${next()}</blockquote>`,
  }
  let index = 0
  return around(
    model
      .map(({ hasHeading, hasIntro, answers }) =>
        [
          hasHeading ? section(next()) : '',
          hasIntro ? `<p>${next()}.</p>` : '',
          ...answers.map((answer) =>
            [question(`${next()}?`, (index += 1)), ...answer.map((part) => parts[part]())].join(
              '\n',
            ),
          ),
        ].join('\n'),
      )
      .join('\n'),
  )
}
const body = (text: string) => `<html><body>\n<main>${text}</main>\n</body></html>`

const markdown = (model: Section[], question: (text: string) => string): string => {
  const next = counter()
  const parts: Record<Part, () => string> = {
    paragraph: () => `${next()}\n${next()}.`,
    list: () => `- ${next()}\n- ${next()}`,
    nested: () => `1. ${next()}\n   - ${next()}\n\n   ${next()}`,
    table: () => `| ${next()} | ${next()} |\n|---|---|\n| ${next()} | ${next()} |`,
    bold: () => `**${next()}** ${next()}.`,
    struck: () => `${next()} ~~${next()}~~ <span>${next()}</span>.`,
    heading: () => `#### ${next()}`,
    quote: () => `> ${next()}`,
  }
  return model
    .flatMap(({ hasHeading, hasIntro, answers }) => [
      ...(hasHeading ? [`## ${next()}`] : []),
      ...(hasIntro ? [`${next()}.`] : []),
      ...answers.flatMap((answer) => [
        question(`${next()}?`),
        ...answer.map((part) => parts[part]()),
      ]),
    ])
    .join('\n\n')
}

const text = (model: Section[], question: (text: string, index: number) => string): string => {
  const next = counter()
  let index = 0
  return model
    .flatMap(({ hasHeading, hasIntro, answers }) => [
      ...(hasHeading ? [`# ${next()}`] : []),
      ...(hasIntro ? [`${next()}.`] : []),
      ...answers.flatMap((answer) => [
        question(`${next()}?`, (index += 1)),
        ...answer.map((part) =>
          part === 'list' ? `- ${next()}\n- ${next()}` : `${next()}\n${next()}.`,
        ),
      ]),
    ])
    .join('\n\n')
}

const table = (model: Section[]): string => {
  const next = counter()
  const rows = model.flatMap(({ answers, hasIntro }) =>
    answers.map((answer) =>
      [
        `${next()}?`,
        `"${answer.map((part) => (part === 'bold' ? `<b>${next()}</b> ${next()}` : `${next()}\n${next()}`)).join('\n\n')}"`,
        hasIntro ? next() : '',
      ].join(','),
    ),
  )
  return ['question,answer,other', ...rows].join('\n')
}

const heading = (level: number) => (words: string) => `<h${level}>${words}</h${level}>`
const FORMATS: Record<string, { name: string; write: (model: Section[]) => string }> = {
  'a page with headings': {
    name: 'a.html',
    write: (model) => page(model, { section: heading(2), question: heading(3) }, body),
  },
  'a page with an accordion': {
    name: 'a.html',
    write: (model) =>
      page(
        model,
        {
          section: heading(2),
          question: (words, index) => `<button aria-controls="c${index}">${words}</button>`,
        },
        (inner) => body(`<nav>menu</nav>${inner}<form><label>field</label></form>`),
      ),
  },
  'a page with terms': {
    name: 'a.html',
    write: (model) =>
      page(model, { section: heading(2), question: (words) => `<dt>${words}</dt><dd>` }, body),
  },
  'Markdown with headings': {
    name: 'a.md',
    write: (model) => markdown(model, (words) => `### ${words}`),
  },
  'Markdown with bold lines': {
    name: 'a.md',
    write: (model) => markdown(model, (words) => `**${words}**`),
  },
  'plain text': { name: 'a.txt', write: (model) => text(model, (words) => words) },
  'numbered text': {
    name: 'a.txt',
    write: (model) => text(model, (words, index) => `${index}. ${words}`),
  },
  'marked text': { name: 'a.txt', write: (model) => text(model, (words) => `Q: ${words}\nA:`) },
  'a table': { name: 'a.csv', write: table },
}

/** Changes that no tool would make, and that hide no word: tags, lines and blanks go or move. */
const KINDS = [
  'no-tag',
  'no-line-end',
  'blank-line',
  'swap',
  'twice',
  'other-tag',
  'wrap',
  'indent',
  'break',
  'move-tag',
  'mark',
] as const
type Mutation = { kind: (typeof KINDS)[number]; at: number }
const WRAPPERS = [
  'div',
  'section',
  'details',
  'li',
  'td',
  'dd',
  'span',
  'b',
  'blockquote',
  'h3',
  'button',
]
const MARKS = [
  '- ',
  '1. ',
  '> ',
  '    ',
  '## ',
  '**',
  '::: note ',
  '!!! note ',
  '| ',
  '<div>',
  '</p>',
  '"',
]
const mutations = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(10_000) }), {
  maxLength: 4,
})
const TAGS = /<\/?[a-z][^>]*>|[*~|#>]+/g

function mutate(source: string, { kind, at }: Mutation): string {
  const lines = source.split('\n')
  const line = at % lines.length
  switch (kind) {
    case 'no-tag':
    case 'other-tag':
    case 'move-tag': {
      const tags = [...source.matchAll(TAGS)]
      const tag = tags[at % Math.max(tags.length, 1)]
      if (!tag) return source
      const instead =
        kind === 'other-tag' && tag[0].startsWith('<') ? `<${WRAPPERS[at % WRAPPERS.length]}>` : ' '
      const without = source.slice(0, tag.index) + instead + source.slice(tag.index + tag[0].length)
      if (kind !== 'move-tag') return without
      const blanks = [...without.matchAll(/\s/g)]
      const to = blanks[(at * 7) % Math.max(blanks.length, 1)]?.index ?? 0
      return without.slice(0, to) + ' ' + tag[0] + without.slice(to)
    }
    case 'wrap': {
      const name = WRAPPERS[at % WRAPPERS.length] ?? 'div'
      return lines.toSpliced(line, 1, `<${name}>${lines[line] ?? ''}</${name}>`).join('\n')
    }
    case 'indent':
      return lines.toSpliced(line, 1, `  ${lines[line] ?? ''}`).join('\n')
    case 'break': {
      const blank = [...source.matchAll(/ /g)]
      const to = blank[at % Math.max(blank.length, 1)]?.index
      return to === undefined ? source : `${source.slice(0, to)}\n${source.slice(to + 1)}`
    }
    case 'mark':
      return lines
        .toSpliced(line, 1, `${MARKS[at % MARKS.length] ?? ''}${lines[line] ?? ''}`)
        .join('\n')
    case 'no-line-end':
      return [
        ...lines.slice(0, line),
        lines.slice(line, line + 2).join(' '),
        ...lines.slice(line + 2),
      ].join('\n')
    case 'blank-line':
      return lines.toSpliced(line, 0, '').join('\n')
    case 'swap':
      return lines.toSpliced(line, 2, ...lines.slice(line, line + 2).toReversed()).join('\n')
    case 'twice':
      return lines.toSpliced(line, 0, (lines[line] ?? '').replace(/w\d+/g, '')).join('\n')
  }
}

const wordsIn = (words: string): string[] => words.match(/\bw\d+\b/g) ?? []

/** The words of each place where a document's words can be, in its order. */
function places({ pairs, notices }: ParsedDocument): { kept: string[]; told: string[] } {
  const told = notices.filter(isLeftOut).flatMap(({ words }) => wordsIn(words))
  const titles = new Map(
    pairs.flatMap(({ section }) => (section ? [[section.title, section]] : [])),
  )
  const kept = pairs.flatMap(({ question, answer }) =>
    wordsIn([question, ...answerLines(answer)].join('\n')),
  )
  return { kept, told: [...told, ...[...titles.keys()].flatMap(wordsIn)] }
}

async function expectNothingLost(name: string, source: string): Promise<void> {
  const parsed = await parseDocument(
    { file: name, name, extension: name.slice(1), bytes: Buffer.from(source) },
    'en',
  )
  if (parsed.faults.length > 0) {
    expect(parsed.faults.every(({ line, code }) => line !== null || code === 'nothing')).toBe(true)
    return
  }
  const order = new Map(wordsIn(source).map((word, index) => [word, index]))
  const { kept, told } = places(parsed)
  expect([...kept, ...told].sort(), source).toEqual([...order.keys()].sort())
  const positions = kept.map((word) => order.get(word) ?? -1)
  expect(positions, source).toEqual(positions.toSorted((one, other) => one - other))
}

describe('every word is in one question or answer, or told as left out, in order', () => {
  it.each(Object.entries(FORMATS))('%s', async (_name, { name, write }) => {
    await fc.assert(
      fc.asyncProperty(sections, mutations, async (model, changes) => {
        await expectNothingLost(name, changes.reduce(mutate, write(model)))
      }),
      { numRuns: Number(process.env.NOTHING_LOST_RUNS ?? 15) },
    )
  })
})
