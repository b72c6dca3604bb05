/** Attributes that an element of Payload's lacks: null takes one away. */
export type AriaAttributes = Record<string, string | null>

/**
 * One rule: the elements it is about, and what each is to say. Nothing but `aria-*`, `role`,
 * `tabindex`, `title`, `dir` and missing ids.
 */
export type AriaPatch = { selector: string; attributes: (element: Element) => AriaAttributes }

/** Brings what elements say up to date. Cheap to repeat: only what differs is written. */
export function applyAriaPatches(root: ParentNode, patches: readonly AriaPatch[]): void {
  for (const { selector, attributes } of patches) {
    for (const element of root.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes(element))) {
        if (value === null) element.removeAttribute(name)
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
      }
    }
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1

/** The words of an element without what only the eye needs. */
export const visibleText = (element: Element | null | undefined): string =>
  [...(element?.childNodes ?? [])]
    .map((node) =>
      isElement(node)
        ? node.matches('.required, .tooltip, svg')
          ? ''
          : visibleText(node)
        : (node.textContent ?? ''),
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

/** A name, unless there would be none. */
export const ariaLabel = (name: string): AriaAttributes => (name ? { 'aria-label': name } : {})
