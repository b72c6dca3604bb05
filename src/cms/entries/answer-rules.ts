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
    return doc.relationTo === 'entries' && doc.value !== undefined
      ? null
      : { key: 'answers.fault.internal' }
  }
  return addressFault(fields.url)
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

/** What is wrong with the address of a link; null if nothing is. */
export function addressFault(url: unknown): DeskMessage | null {
  const isFine =
    typeof url === 'string' &&
    !/\p{Cc}/u.test(url) &&
    URL.canParse(url) &&
    PROTOCOLS.includes(new URL(url).protocol)
  return isFine ? null : { key: 'answers.fault.address' }
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
  let nodes = 0
  let text = 0
  let pictures = 0
  const stack: { node: Node; depth: number }[] = [{ node: answer.root, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next
    const type = String(node.type)
    nodes += 1
    if (nodes > MAX_NODES || depth > MAX_DEPTH) return { key: 'answers.fault.parts' }
    if (type === 'text') {
      if (typeof node.text !== 'string' || !node.text.isWellFormed() || node.text.includes('\0'))
        return { key: 'answers.fault.characters' }
      text += node.text.length
      if (text > MAX_TEXT) return { key: 'answers.fault.long', values: { limit: MAX_TEXT } }
      continue
    }
    if (type === 'picture') {
      pictures += 1
      if (!readPicture(node) || pictures > MAX_PICTURES)
        return { key: 'answers.fault.picture', values: { limit: MAX_PICTURES } }
      continue
    }
    const allowed = CHILDREN[type]
    if (!allowed) continue // a line break or a tab: nothing inside
    if (TAGS[type] && !TAGS[type].includes(String(node.tag))) return { key: 'answers.fault.tag' }
    if (type === 'callout' && !CALLOUTS.some((each) => each === node.callout))
      return { key: 'answers.fault.callout' }
    const fault =
      type === 'link' ? linkFault(node) : type === 'table' ? tableFault(node.children) : null
    if (fault) return fault
    if (!Array.isArray(node.children)) return { key: 'answers.fault.form' }
    for (const child of node.children as unknown[]) {
      if (!isNode(child) || !allowed.includes(String(child.type)))
        return {
          key: 'answers.fault.element',
          values: { element: isNode(child) ? String(child.type).slice(0, 40) : typeof child },
        }
      stack.push({ node: child, depth: depth + 1 })
    }
  }
  return null
}
