const FOCUSABLE = 'input:not([type="hidden"]), textarea, [contenteditable="true"], select, button'

/**
 * Puts the keyboard into a field of the form, by its name, and brings it into view. Answers whether
 * it is there.
 */
export function focusField(name: string): boolean {
  const place = document.querySelector<HTMLElement>(
    `#field-${CSS.escape(name)}, [data-lexical-field="${CSS.escape(name)}"], .field-type[data-path="${CSS.escape(name)}"]`,
  )
  if (!place) return false
  const target = place.matches(FOCUSABLE)
    ? place
    : (place.querySelector<HTMLElement>(FOCUSABLE) ?? place)
  target.scrollIntoView({ block: 'center' })
  target.focus()
  return true
}
