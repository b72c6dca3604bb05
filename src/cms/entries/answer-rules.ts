import type { DeskMessage } from '../../i18n/messages/desk.ts'
import { CALLOUTS } from '../../published/callouts.ts'
import { readPicture } from './picture/stored-picture.ts'

const MAX_DEPTH = 24
const MAX_NODES = 5_000
const MAX_TEXT = 100_000

const CHILDREN: Record<string, readonly string[]> = {
  root: ['paragraph', 'heading', 'list', 'quote', 'callout', 'table', 'picture'],
  table: ['tablecaption', 'tablerow'],
  tablecaption: ['text', 'linebreak', 'tab', 'link'],
  tablerow: ['tablecell'],
  tablecell: ['text', 'linebreak', 'tab', 'link'],
  callout: ['paragraph', 'list'],
  paragraph: ['text', 'linebreak', 'tab', 'link'],
  heading: ['text', 'linebreak', 'tab', 'link'],
  quote: ['text', 'linebreak', 'tab', 'link', 'paragraph'],
  list: ['listitem'],
  listitem: ['text', 'linebreak', 'tab', 'link', 'list', 'paragraph'],
  link: ['text', 'linebreak', 'tab'],
}
const TAGS: Record<string, readonly string[]> = { heading: ['h2', 'h3'], list: ['ul', 'ol'] }
const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:']

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with a link, which leads to another answer or to an allowed address; else null. */
function linkFault(node: Node): DeskMessage | null {
  const fields = isNode(node.fields) ? node.fields : {}
  if (fields.linkType === 'internal') {
    const doc = isNode(fields.doc) ? fields.doc : {}
    const id = isNode(doc.value) ? doc.value.id : doc.value
    return doc.relationTo === 'entries' && Number.isInteger(id)
      ? null
      : { key: 'answers.fault.internal' }
  }
  return fields.linkType === undefined || fields.linkType === 'custom'
    ? addressFault(fields.url)
    : { key: 'answers.fault.address' }
}

const MAX_COLUMNS = 12
const MAX_PICTURES = 20

/** What is wrong with the shape of a table: at most one caption, then rows of equal length. */
function tableFault(children: unknown): DeskMessage | null {
  const parts = Array.isArray(children) ? children.filter(isNode) : []
  const rows = parts.filter(({ type }) => type === 'tablerow')
  const captions = parts.filter(({ type }) => type === 'tablecaption')
  const width = ({ children: cells }: Node) => (Array.isArray(cells) ? cells.length : 0)
  const [first] = rows
  const columns = first ? width(first) : 0
  const isWhole =
    captions.length <= 1 &&
    (captions.length === 0 || parts[0]?.type === 'tablecaption') &&
    columns >= 1 &&
    columns <= MAX_COLUMNS &&
    rows.every((row) => width(row) === columns)
  return isWhole ? null : { key: 'answers.fault.table', values: { limit: MAX_COLUMNS } }
}

/** Whether a text is an address of http or https. */
export const isHttpAddress = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)

/** What is wrong with the address of a link; null if nothing is. */
export function addressFault(url: unknown): DeskMessage | null {
  const isFine =
    typeof url === 'string' &&
    !/\p{Cc}/u.test(url) &&
    URL.canParse(url) &&
    PROTOCOLS.includes(new URL(url).protocol)
  return isFine ? null : { key: 'answers.fault.address' }
}

type Counts = { nodes: number; letters: number; pictures: number }

/** What is wrong with an element itself, whatever stands in it; else null. */
function elementFault(type: string, node: Node): DeskMessage | null {
  if (TAGS[type] && !TAGS[type].includes(String(node.tag))) return { key: 'answers.fault.tag' }
  if (type === 'callout' && !CALLOUTS.some((each) => each === node.callout))
    return { key: 'answers.fault.callout' }
  if (type === 'link') return linkFault(node)
  return type === 'table' ? tableFault(node.children) : null
}

function textFault({ text }: Node, counts: Counts): DeskMessage | null {
  if (typeof text !== 'string' || !text.isWellFormed() || text.includes('\0'))
    return { key: 'answers.fault.characters' }
  counts.letters += text.length
  return counts.letters > MAX_TEXT
    ? { key: 'answers.fault.long', values: { limit: MAX_TEXT } }
    : null
}

function pictureFault(node: Node, counts: Counts): DeskMessage | null {
  counts.pictures += 1
  return readPicture(node) && counts.pictures <= MAX_PICTURES
    ? null
    : { key: 'answers.fault.picture', values: { limit: MAX_PICTURES } }
}

/** What is wrong with the elements in another; else null. */
function childrenFault(allowed: readonly string[], children: unknown): DeskMessage | null {
  if (!Array.isArray(children)) return { key: 'answers.fault.form' }
  const at = children.findIndex((child) => !isNode(child) || !allowed.includes(String(child.type)))
  if (at < 0) return null
  const odd: unknown = children[at]
  const element = isNode(odd) ? String(odd.type).slice(0, 40) : typeof odd
  return { key: 'answers.fault.element', values: { element } }
}

/**
 * The first thing in a rich text that an answer cannot have; else null. Known
 * elements in known places, safe links and a limited size are allowed. Drafts have to pass too,
 * because everything later relies on it.
 */
export function answerFault(answer: unknown): DeskMessage | null {
  if (answer === null || answer === undefined) return null
  if (!isNode(answer) || !isNode(answer.root) || answer.root.type !== 'root')
    return { key: 'answers.fault.form' }
  const counts: Counts = { nodes: 0, letters: 0, pictures: 0 }
  const stack: { node: Node; depth: number }[] = [{ node: answer.root, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next
    const type = String(node.type)
    counts.nodes += 1
    if (counts.nodes > MAX_NODES || depth > MAX_DEPTH) return { key: 'answers.fault.parts' }
    // A line break or a tab has nothing inside.
    const allowed = CHILDREN[type]
    const fault =
      type === 'text'
        ? textFault(node, counts)
        : type === 'picture'
          ? pictureFault(node, counts)
          : allowed && (elementFault(type, node) ?? childrenFault(allowed, node.children))
    if (fault) return fault
    if (allowed)
      for (const child of node.children as Node[]) stack.push({ node: child, depth: depth + 1 })
  }
  return null
}
