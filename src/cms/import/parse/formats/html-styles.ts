import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

export type WordStyle = { bold?: true; italic?: true }
type ClassStyle = WordStyle & { isStruck?: true }
/** What the classes of a page do to words, by their names. */
export type ClassStyles = ReadonlyMap<string, ClassStyle>

/** A selector of one class: `.c1`, `span.c1`, `p.c1`. */
const CLASS = /^(?:p|span|li|td|b|i|em|strong)?\.([\w-]+)$/i

const styleFrom = (declarations: string): ClassStyle => ({
  ...(/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(declarations) ? { bold: true } : {}),
  ...(/font-style\s*:\s*italic/i.test(declarations) ? { italic: true } : {}),
  ...(/text-decoration[^;]*line-through/i.test(declarations) ? { isStruck: true } : {}),
})

/**
 * Reads which classes make words bold, italic or struck out. Word processors write their pages so
 * (Google Docs); rules of designs, with longer selectors, are not read.
 */
export function readClassStyles(nodes: readonly Node[]): ClassStyles {
  const styles = new Map<string, ClassStyle>()
  const visit = (node: Node): void => {
    if (!isElement(node)) return
    if (node.name !== 'style') return node.children.forEach(visit)
    const source = node.children.map(nodeText).join('')
    for (const { selectors, declarations } of rulesOf(source)) {
      const style = styleFrom(declarations)
      if (Object.keys(style).length === 0) continue
      for (const selector of selectors.split(',')) {
        const name = CLASS.exec(selector.trim())?.[1]
        if (name) styles.set(name, { ...styles.get(name), ...style })
      }
    }
  }
  nodes.forEach(visit)
  return styles
}

/** The rules of a style sheet, without those for print or narrow screens. */
function* rulesOf(source: string): Generator<{ selectors: string; declarations: string }> {
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('{', at)
    if (open < 0) return
    const before = source.slice(at, open)
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim()
    let close = source.indexOf('}', open)
    if (close < 0) return
    if (selectors.startsWith('@')) {
      for (let inner = source.indexOf('{', open + 1); inner >= 0 && inner < close;) {
        close = source.indexOf('}', close + 1)
        inner = source.indexOf('{', inner + 1)
        if (close < 0) return
      }
    } else yield { selectors, declarations: source.slice(open + 1, close) }
    at = close + 1
  }
}

export const classStyle = ({ attribs }: Element, styles: ClassStyles): ClassStyle =>
  styles.size === 0
    ? {}
    : Object.assign(
        {},
        ...(attribs.class ?? '').split(/\s+/).map((name): ClassStyle => styles.get(name) ?? {}),
      )

/** What an element’s own style does to its words. */
export const ownStyle = ({ name, attribs }: Element): WordStyle =>
  name === 'span' && attribs.style !== undefined ? styleFrom(attribs.style) : {}
