import fc from 'fast-check'

/** What a document can have. Every word is another one: `w1`, `w2` and so on. */
type Part = 'paragraph' | 'list' | 'nested' | 'table' | 'bold' | 'struck' | 'heading' | 'quote'
export type Section = { hasHeading: boolean; hasIntro: boolean; answers: Part[][] }
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
export const sections = fc.array(
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

export const counter = () => {
  let count = 0
  return (words = 2): string => Array.from({ length: words }, () => `w${(count += 1)}`).join(' ')
}

export type Style = {
  section: (text: string) => string
  question: (text: string, index: number) => string
}
export const page = (
  model: Section[],
  { section, question }: Style,
  around: (body: string) => string,
  next = counter(),
) => {
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
        ...answer.map((part) => {
          if (part === 'list') return `- ${next()}\n- ${next()}`
          if (part === 'nested')
            return `1) ${next()}\n   a) ${next()}?\n   b) ${next()}\n2) ${next()}`
          return `${next()}\n${next()}.`
        }),
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

export const heading = (level: number) => (words: string) => `<h${level}>${words}</h${level}>`
export const FORMATS: Record<string, { name: string; write: (model: Section[]) => string }> = {
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
