import type { Inline, XliffFault } from './shapes.ts'
import type { XmlElement } from './xml.ts'

/**
 * What each element inside of words is: `pair` holds words, `open` and `close` stand around some,
 * `single` is a code by itself, `through` says nothing to us.
 */
const KINDS: Record<string, 'pair' | 'single' | 'open' | 'close' | 'through' | 'none'> = {
  pc: 'pair',
  g: 'pair',
  ph: 'single',
  x: 'single',
  it: 'single',
  sc: 'open',
  bpt: 'open',
  bx: 'open',
  ec: 'close',
  ept: 'close',
  ex: 'close',
  mrk: 'through',
  sm: 'none',
  em: 'none',
  cp: 'none',
}
/** A pair keeps the number of its beginning; beginning and end find each other by `key`. */
type Code = { open: string; key: string } | { close: string }
type Token = Inline | Code
const isCode = (token: Token): token is Code =>
  typeof token === 'object' && ('open' in token || 'close' in token)

/**
 * What beginning and end of a pair share: 2.0 has `startRef` at the end; 1.2 has `rid` at both, or
 * the same `id`.
 */
const keyOf = ({ name, attributes: { id, rid, startRef } }: XmlElement): string =>
  (name === 'ec' ? (startRef ?? id) : name === 'sc' ? id : (rid ?? id)) ?? ''

/**
 * The words of a <source> or <target>, with codes by their numbers. Other tools write a pair as one
 * element around its words or as two elements at their ends; both come out as the same. What native
 * codes hold is not read. Faults go to `faults`.
 */
export function parseInline(parent: XmlElement, place: string, faults: XliffFault[]): Inline[] {
  return pairCodes(tokenize(parent, place, faults), place, faults)
}

function tokenize(parent: XmlElement, place: string, faults: XliffFault[]): Token[] {
  return parent.children.flatMap((child): Token[] => {
    if (typeof child === 'string') return child === '' ? [] : [child]
    const kind = Object.hasOwn(KINDS, child.name) ? KINDS[child.name] : undefined
    if (kind === 'through') return tokenize(child, place, faults)
    if (kind === 'none') return []
    const id = kind === 'close' ? keyOf(child) : (child.attributes.id ?? '')
    if (!kind)
      faults.push({
        place,
        message: `It has a code that the portal does not write (<${child.name.slice(0, 20)}>).`,
      })
    else if (!id) faults.push({ place, message: `A code (<${child.name}>) has no id.` })
    if (kind === 'open') return [{ open: id, key: keyOf(child) }]
    if (kind === 'close') return [{ close: id }]
    return kind === 'single'
      ? [{ id, empty: true }]
      : [{ id, children: parseInline(child, place, faults) }]
  })
}

function pairCodes(tokens: readonly Token[], place: string, faults: XliffFault[]): Inline[] {
  const stack: { id: string; key: string; children: Inline[] }[] = [
    { id: '', key: '', children: [] },
  ]
  const top = () => stack.at(-1)?.children ?? []
  for (const token of tokens) {
    if (!isCode(token)) top().push(token)
    else if ('open' in token) stack.push({ id: token.open, key: token.key, children: [] })
    else if (stack.length > 1 && stack.at(-1)?.key === token.close) {
      const pair = stack.pop()
      if (pair) top().push({ id: pair.id, children: pair.children })
    } else
      faults.push({
        place,
        message: `A code (${token.close.slice(0, 20)}) ends where it has not begun.`,
      })
  }
  for (const { id } of stack.slice(1))
    faults.push({ place, message: `A code (${id.slice(0, 20)}) begins and does not end.` })
  return stack[0]?.children ?? []
}
