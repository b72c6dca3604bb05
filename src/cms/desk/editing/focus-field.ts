import { closeSideTab, revealInSideTab } from './side-tab.ts'

const FOCUSABLE = 'input:not([type="hidden"]), textarea, [contenteditable="true"], select, button'

/**
 * Moves the focus to a field of the form, by its name, shows the tab it is in, and scrolls it into
 * view. Returns whether the field exists.
 */
export function focusField(name: string): boolean {
  const field = document.querySelector<HTMLElement>(
    `#field-${CSS.escape(name)}, [data-lexical-field="${CSS.escape(name)}"], .field-type[data-path="${CSS.escape(name)}"]`,
  )
  if (!field) return false
  const focus = () => {
    const target = field.matches(FOCUSABLE)
      ? field
      : (field.querySelector<HTMLElement>(FOCUSABLE) ?? field)
    target.scrollIntoView({ block: 'center' })
    target.focus()
  }
  if (!field.closest('[data-side-tab]')) closeSideTab()
  // A hidden element cannot have the focus: wait until its tab is rendered.
  if (revealInSideTab(field)) requestAnimationFrame(() => requestAnimationFrame(focus))
  else focus()
  return true
}
