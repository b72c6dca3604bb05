import fc from 'fast-check'
import { oddValue } from './odd-values.ts'

type Node = Record<string, unknown>

const text = {
  type: 'text',
  version: 1,
  text: 'A word',
  format: 1,
  detail: 0,
  mode: 'normal',
  style: '',
}
const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
const paragraph = {
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text, { type: 'linebreak', version: 1 }, { ...text, type: 'tab', text: '\t' }],
}
const link = (fields: Node) => ({
  ...block,
  type: 'link',
  version: 3,
  id: 'a1',
  fields,
  children: [text],
})
const list = (listType: string, tag: string, children: Node[]) => ({
  ...block,
  type: 'list',
  listType,
  tag,
  start: 1,
  children,
})
const item = (...children: Node[]) => ({ ...block, type: 'listitem', value: 1, children })

/** An answer with every kind of node that the desk's editor writes, and some that it does not. */
const EVERY_NODE: Node = {
  root: {
    ...block,
    type: 'root',
    children: [
      paragraph,
      { ...block, type: 'heading', tag: 'h2', children: [text] },
      { ...block, type: 'quote', children: [text] },
      { ...block, type: 'callout', callout: 'note', children: [paragraph] },
      {
        ...{ type: 'picture', version: 1, picture: 1, hash: 'a'.repeat(64) },
        ...{ width: 10, height: 10, name: 'a.webp', alt: 'A' },
      },
      {
        ...block,
        type: 'table',
        headerRow: true,
        headerColumn: false,
        children: [
          { ...block, type: 'tablecaption', children: [text] },
          {
            ...block,
            type: 'tablerow',
            children: [{ ...block, type: 'tablecell', children: [text] }],
          },
        ],
      },
      list('bullet', 'ul', [item(text), item(list('number', 'ol', [item(text)]))]),
      {
        ...paragraph,
        children: [
          link({ linkType: 'custom', url: 'https://example.org/' }),
          link({ linkType: 'internal', doc: { relationTo: 'entries', value: 1 } }),
        ],
      },
    ],
  },
}
const FOREIGN: Node[] = [
  { ...block, type: 'autolink', fields: { url: 'javascript:alert(1)' }, children: [text] },
  { type: 'upload', version: 3, relationTo: 'media', value: 1, fields: {} },
  { type: 'relationship', version: 2, relationTo: 'users', value: 1 },
  { type: 'block', version: 2, fields: { blockType: 'x', id: 'x' } },
  { type: 'inlineBlock', version: 1, fields: {} },
  { type: 'horizontalrule', version: 1 },
  { type: 'table', children: [] },
  { type: '__proto__', version: 1 },
  { type: 'constructor', version: 1 },
]

/** The way to each property of a tree: `['root', 'children', '0', 'tag']`. */
function ways(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => [
    [...way, name],
    ...ways(child, [...way, name]),
  ])
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value))
    return value.map((each: unknown, index) =>
      String(index) === name ? replaced(each, rest, by) : each,
    )
  const record = value as Node
  if (rest.length === 0 && by === undefined)
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
  return { ...record, [name]: replaced(record[name], rest, by) }
}

const nested = (depth: number, type: string): Node => {
  let node: Node = type === 'list' ? item(text) : text
  for (let level = 0; level < depth; level += 1)
    node =
      type === 'list'
        ? item(list('bullet', 'ul', [node]))
        : { ...paragraph, type, children: [node] }
  return { root: { ...block, type: 'root', children: [node] } }
}

/** Rich text in which one or two properties are missing or have odd values. */
export const oddAnswer: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom(...ways(EVERY_NODE)),
          fc.oneof(
            { weight: 4, arbitrary: oddValue },
            fc.constantFrom<unknown>(undefined, ...FOREIGN, [FOREIGN[0]]),
          ),
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((changes) =>
        changes.reduce<unknown>((answer, [way, by]) => {
          try {
            return replaced(answer, way, by)
          } catch {
            return answer // the first change removed the second one's place
          }
        }, EVERY_NODE),
      ),
  },
  fc.constantFrom<unknown>(
    EVERY_NODE,
    nested(30, 'quote'),
    nested(12, 'list'),
    nested(2_000, 'paragraph'),
  ),
)
