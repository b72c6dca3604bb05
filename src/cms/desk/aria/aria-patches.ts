/** Attributes that an element of Payload's lacks: null takes one away. */
export type Said = Record<string, string | null>

/**
 * One rule: the elements it is about, and what each is to say. Nothing but `aria-*`, `role`,
 * `tabindex`, `title`, `dir` and missing ids.
 */
export type Mend = { where: string; say: (element: Element) => Said }

/** Brings what elements say up to date. Cheap to repeat: only what differs is written. */
export function mendAll(root: ParentNode, mends: readonly Mend[]): void {
  for (const { where, say } of mends) {
    for (const element of root.querySelectorAll(where)) {
      for (const [name, value] of Object.entries(say(element))) {
        if (value === null) element.removeAttribute(name)
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
      }
    }
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1

/** The words of an element without what only the eye needs. */
export const wordsOf = (element: Element | null | undefined): string =>
  [...(element?.childNodes ?? [])]
    .map((node) =>
      isElement(node)
        ? node.matches('.required, .tooltip, svg')
          ? ''
          : wordsOf(node)
        : (node.textContent ?? ''),
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

/** A name, unless there would be none. */
export const named = (name: string): Said => (name ? { 'aria-label': name } : {})
