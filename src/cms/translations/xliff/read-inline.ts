import type { Inline, XliffFault, XliffPlace } from '../units/types.ts'
import type { XmlElement } from './parse-xml.ts'

/**
 * Inline elements by what they do: `pair` encloses text, `open` and `close` start and end a pair,
 * `single` stands alone. Of `through` only the content is read, `none` is ignored.
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
/** The marks of tracked changes: Trados has `x-sdl-deleted`, `x-sdl-added`, memoQ `x-mq-tc`. */
const TRACKED_CHANGE =
  /(?:^|[-:_])(?:deleted|added|inserted|deletion|insertion|revision|del|ins|tc|tracked[-_]?changes?)$/i

/** A pair has the id of its start. Start and end match by `key`. */
type Code = { open: string; key: string } | { close: string }
type Token = Inline | Code
const isCode = (token: Token): token is Code =>
  typeof token === 'object' && ('open' in token || 'close' in token)

/**
 * Returns what the start and end of a pair share: in 2.0 the end has `startRef`; in 1.2 both have
 * `rid`, or the same `id`.
 */
const keyOf = ({ name, attributes: { id, rid, startRef } }: XmlElement): string =>
  (name === 'ec' ? (startRef ?? id) : name === 'sc' ? id : (rid ?? id)) ?? ''

/**
 * Reads the text and codes of a <source> or <target>. Tools write a pair as one element around its
 * text, or as two elements at its start and end; both give the same result. The content of native
 * codes is ignored. Errors are added to `faults`.
 */
export function parseInline(parent: XmlElement, place: XliffPlace, faults: XliffFault[]): Inline[] {
  return pairCodes(tokenize(parent, place, faults), place, faults)
}

function tokenize(parent: XmlElement, place: XliffPlace, faults: XliffFault[]): Token[] {
  return parent.children.flatMap((child): Token[] => {
    if (typeof child === 'string') return child === '' ? [] : [child]
    const kind = Object.hasOwn(KINDS, child.name) ? KINDS[child.name] : undefined
    if (kind === 'through') {
      if (TRACKED_CHANGE.test(child.attributes.mtype ?? child.attributes.type ?? ''))
        faults.push({ place, key: 'translations.fault.trackedChange' })
      return tokenize(child, place, faults)
    }
    if (kind === 'none') return []
    const id = kind === 'close' ? keyOf(child) : (child.attributes.id ?? '')
    if (!kind && /(?:^|:)(?:ins|del|change|rev)$/i.test(child.name))
      faults.push({ place, key: 'translations.fault.trackedChange' })
    else if (!kind)
      faults.push({
        place,
        key: 'translations.fault.unknownCode',
        values: { code: child.name.slice(0, 20) },
      })
    else if (!id)
      faults.push({ place, key: 'translations.fault.codeWithoutId', values: { code: child.name } })
    if (kind === 'open') return [{ open: id, key: keyOf(child) }]
    if (kind === 'close') return [{ close: id }]
    return kind === 'single'
      ? [{ id, empty: true }]
      : [{ id, children: parseInline(child, place, faults) }]
  })
}

function pairCodes(tokens: readonly Token[], place: XliffPlace, faults: XliffFault[]): Inline[] {
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
        key: 'translations.fault.endWithoutStart',
        values: { code: token.close.slice(0, 20) },
      })
  }
  for (const { id } of stack.slice(1))
    faults.push({
      place,
      key: 'translations.fault.startWithoutEnd',
      values: { code: id.slice(0, 20) },
    })
  return stack[0]?.children ?? []
}
