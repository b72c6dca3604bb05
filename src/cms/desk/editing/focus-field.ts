import { closeSideTab, revealInSideTab } from './side-tab.ts'

const INPUTS = 'input:not([type="hidden"]), textarea, [contenteditable="true"], select'

/** The element of a field of the form, by its path. */
export const fieldAt = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `#field-${CSS.escape(path.replaceAll('.', '__'))}, [data-lexical-field="${CSS.escape(path)}"], .field-type[data-path="${CSS.escape(path)}"]`,
  )

/**
 * Moves the focus to a field of the form, by its path, shows the tab it is in, and scrolls it into
 * view. Returns whether the field exists.
 */
export function focusField(path: string): boolean {
  const field = fieldAt(path)
  if (!field) return false
  const focus = () => {
    const target = field.matches(`${INPUTS}, button`)
      ? field
      : (field.querySelector<HTMLElement>(INPUTS) ??
        field.querySelector<HTMLElement>('button') ??
        field)
    target.scrollIntoView({ block: 'center' })
    target.focus()
  }
  if (!field.closest('[data-side-tab]')) closeSideTab()
  // A hidden element cannot have the focus: wait until its tab is rendered.
  if (revealInSideTab(field)) requestAnimationFrame(() => requestAnimationFrame(focus))
  else focus()
  return true
}

/** The same for the first of several fields, in the order of the page. */
export function focusFirstField(paths: readonly string[]): void {
  const [first] = paths
    .flatMap((path) => ({ path, field: fieldAt(path) }))
    .sort(({ field: one }, { field: other }) => {
      if (!one || !other) return one ? -1 : 1
      return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    })
  if (first) focusField(first.path)
}
