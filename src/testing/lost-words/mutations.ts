import fc from 'fast-check'

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
export type Mutation = { kind: (typeof KINDS)[number]; at: number }
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
export const mutations = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(10_000) }),
  {
    maxLength: 4,
  },
)
const TAGS = /<\/?[a-z][^>]*>|[*~|#>]+/g

export function mutate(source: string, { kind, at }: Mutation): string {
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
