import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import sanitizeHtml from 'sanitize-html'
import { escapeMarkup } from '../../core/escape-markup.ts'
import { CALLOUTS } from '../../published/callouts.ts'
import { readPicture, type StoredPicture } from './picture/stored-picture.ts'

/** Returns the address of a linked answer by its id; null if readers cannot see it. */
export type LinkResolver = (entryId: number) => string | null

const POLICY: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'blockquote',
    'aside',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'a',
    'br',
    'img',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    // Addresses and sizes of files are added when the page is made, and so are not signed.
    img: ['data-picture', 'width', 'height', 'alt'],
    th: [{ name: 'scope', values: ['col', 'row'] }],
    aside: [{ name: 'data-callout', values: [...CALLOUTS] }],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attributes) => ({
      tagName,
      attribs: /^(https?:)/i.test(attributes.href ?? '')
        ? { ...attributes, rel: 'noreferrer' }
        : attributes,
    }),
  },
}

type TableNode = { headerRow?: unknown; headerColumn?: unknown; children?: RowNode[] }
type RowNode = SerializedLexicalNode & { children?: (SerializedLexicalNode & WithChildren)[] }
type WithChildren = { children?: SerializedLexicalNode[] }
type ToHtml = (given: { nodes: SerializedLexicalNode[] }) => string[]

/** A table with its caption, and with the cells that are headings marked as such. */
function tableHtml({ headerRow, headerColumn, children = [] }: TableNode, toHtml: ToHtml): string {
  const inside = ({ children: nodes = [] }: WithChildren) => toHtml({ nodes }).join('')
  const rows = children.filter(({ type }) => type === 'tablerow')
  const rowHtml = ({ children: cells = [] }: RowNode, rowIndex: number) =>
    `<tr>${cells
      .map((cell, column) =>
        headerRow === true && rowIndex === 0
          ? `<th scope="col">${inside(cell)}</th>`
          : headerColumn === true && column === 0
            ? `<th scope="row">${inside(cell)}</th>`
            : `<td>${inside(cell)}</td>`,
      )
      .join('')}</tr>`
  const html = rows.map(rowHtml)
  const caption = children
    .filter(({ type }) => type === 'tablecaption')
    .map(inside)
    .join('')
  const [head, body] = headerRow === true ? [html.slice(0, 1).join(''), html.slice(1)] : ['', html]
  return [
    '<table>',
    caption.trim() && `<caption>${caption}</caption>`,
    head && `<thead>${head}</thead>`,
    body.length > 0 && `<tbody>${body.join('')}</tbody>`,
    '</table>',
  ]
    .filter(Boolean)
    .join('')
}

/** A picture by its contents and its words; nothing if it has no contents that could be shown. */
const pictureHtml = (picture: StoredPicture | null): string =>
  picture && picture.hash !== ''
    ? `<img data-picture="${picture.hash}" width="${picture.width}" height="${picture.height}" alt="${escapeMarkup(picture.alt)}" />`
    : ''

type Link = { fields?: { doc?: { value?: unknown } | null } }
const linkedId = (node: Link): number => {
  const value = node.fields?.doc?.value
  return Number(
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value,
  )
}

/** Whether a stored value is rich text. */
export const isRichText = (value: unknown): value is SerializedEditorState =>
  typeof value === 'object' && value !== null && 'root' in value

/** An answer as safe HTML: with only the elements, attributes and protocols of the policy. */
export function answerHtml(answer: SerializedEditorState, resolveLink: LinkResolver): string {
  const html = convertLexicalToHTML({
    data: answer,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
    converters: ({ defaultConverters }) => ({
      ...defaultConverters,
      callout: ({
        node,
        nodesToHTML,
      }: {
        node: { callout?: unknown; children?: unknown }
        nodesToHTML: (given: { nodes: SerializedLexicalNode[] }) => string[]
      }) =>
        `<aside data-callout="${String(node.callout)}">${nodesToHTML({ nodes: node.children as SerializedLexicalNode[] }).join('')}</aside>`,
      table: ({ node, nodesToHTML }: { node: TableNode; nodesToHTML: ToHtml }) =>
        tableHtml(node, nodesToHTML),
      picture: ({ node }: { node: unknown }) => pictureHtml(readPicture(node)),
      link: ({ node, nodesToHTML }) => {
        const inner = nodesToHTML({ nodes: node.children }).join('')
        const link = node as unknown as Link & { fields: { linkType?: string; url?: string } }
        const href =
          link.fields.linkType === 'internal'
            ? resolveLink(linkedId(link))
            : (link.fields.url ?? null)
        return href ? `<a href="${href.replace(/"/g, '&quot;')}">${inner}</a>` : inner
      },
    }),
  })
  return sanitizeHtml(html, POLICY)
    .replace(/<p>(<br ?\/?>|\s)*<\/p>/g, '')
    .trim()
}

/** The ids of the answers that an answer links to. */
export function linkedEntries(answer: SerializedEditorState): number[] {
  const found = new Set<number>()
  answerHtml(answer, (id) => (found.add(id), null))
  return [...found].filter(Number.isInteger)
}
