/** Attributes to set on an element; null removes one. */
export type AriaAttributes = Record<string, string | null>

/**
 * A rule for elements that Payload renders without accessible names or states. Patches set
 * `aria-*`, `role`, `tabindex`, `title`, `dir`, `lang` and missing ids only.
 */
export type AriaPatch = { selector: string; attributes: (element: Element) => AriaAttributes }

/**
 * Applies the patches to a document. Writes only attributes that differ, so it is cheap to repeat.
 */
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

/** Returns the text of an element, without icons, tooltips and the mark of required fields. */
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

/** Returns an `aria-label`, or nothing for an empty name. */
export const ariaLabel = (name: string): AriaAttributes => (name ? { 'aria-label': name } : {})
