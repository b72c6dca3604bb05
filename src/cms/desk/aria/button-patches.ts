import { ariaLabel, visibleText, type AriaPatch, type AriaAttributes } from './aria-patches.ts'
import { fieldLabel } from './field-patches.ts'

const TOOLBAR: Record<string, string> = {
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  text: 'Kind of paragraph',
  callout: 'Set apart',
}
const SHORTCUTS: Record<string, string> = { bold: 'Ctrl+B', italic: 'Ctrl+I', link: 'Ctrl+K' }

const rowLabel = (element: Element): string =>
  visibleText(
    element.closest('.collapsible')?.querySelector('.row-label, .array-field__row-header'),
  )

function toolbarButton(element: Element): AriaAttributes {
  const key =
    element.getAttribute('data-button-key') ?? element.getAttribute('data-dropdown-key') ?? ''
  const name = TOOLBAR[key]
  if (!name) return {}
  const shown = visibleText(element)
  const state = element.hasAttribute('data-button-key') ? 'aria-pressed' : 'aria-expanded'
  return {
    ...ariaLabel(shown ? `${name}: ${shown}` : name),
    [state]: String(element.classList.contains('active')),
    title: SHORTCUTS[key] ? `${name} (${SHORTCUTS[key]})` : name,
  }
}

/** Names a menu button without text after the row or field it acts on. */
function menuButton(element: Element): AriaAttributes {
  if (visibleText(element)) return {}
  const row = element.closest('.array-actions') && rowLabel(element)
  return ariaLabel(
    row
      ? `More for ${row}`
      : element.closest('.clipboard-action__popup')
        ? `More for ${fieldLabel(element)}`
        : 'More for this page',
  )
}

function rowCheckbox(element: Element): AriaAttributes {
  const row = element.closest('tr')
  const title =
    visibleText(row?.querySelector('td a')) ||
    visibleText(row?.querySelector('td:not(.cell-_select)'))
  return ariaLabel(`Choose ${title || 'this row'}`)
}

/** Names a read-only checkbox in a list after its column. */
function columnCheckbox(element: Element): AriaAttributes {
  const cell = element.closest('td')
  return ariaLabel(
    visibleText(
      cell
        ?.closest('table')
        ?.querySelectorAll('thead th')
        [cell.cellIndex]?.querySelector('.sort-column__label, .table__label') ??
        cell?.closest('table')?.querySelectorAll('thead th')[cell.cellIndex],
    ),
  )
}

/** Buttons that Payload renders with an icon only, or names without saying what they act on. */
export const BUTTON_PATCHES: readonly AriaPatch[] = [
  { selector: '.toolbar-popup__button, .toolbar-popup__dropdown', attributes: toolbarButton },
  {
    selector: '.toolbar-popup__dropdown-item',
    attributes: (element) => ({ 'aria-pressed': String(element.classList.contains('active')) }),
  },
  { selector: '.popup-button', attributes: menuButton },
  {
    selector: '.collapsible__drag',
    attributes: (element) => ariaLabel(`Move ${rowLabel(element)}`),
  },
  {
    selector: '.array-field__row .collapsible__toggle',
    attributes: (element) => ({
      ...ariaLabel(rowLabel(element)),
      'aria-expanded': String(element.classList.contains('collapsible__toggle--open')),
    }),
  },
  { selector: '.condition__actions-remove', attributes: () => ariaLabel('Take this filter away') },
  { selector: '.condition__actions-add', attributes: () => ariaLabel('Add a filter') },
  { selector: '.clickable-arrow--left', attributes: () => ariaLabel('Earlier page') },
  { selector: '.clickable-arrow--right', attributes: () => ariaLabel('Next page') },
  {
    selector: '.paginator__page',
    attributes: (element) => ({
      ...ariaLabel(`Page ${visibleText(element)}`),
      'aria-current': element.classList.contains('paginator__page--is-current') ? 'page' : null,
    }),
  },
  { selector: '.select-row__checkbox input', attributes: rowCheckbox },
  { selector: 'td:not(.cell-_select) input[type="checkbox"]', attributes: columnCheckbox },
  {
    selector: '.select-all__checkbox input',
    attributes: () => ({
      ...ariaLabel('Choose all on this page'),
      'aria-labelledby': null,
      title: 'Choose all on this page',
    }),
  },
  { selector: '.step-nav__home', attributes: () => ariaLabel('What needs you today') },
  // These stay off screen until hovering or selecting a link shows them.
  { selector: '.draggable-block-menu, .add-block-menu', attributes: () => ({ tabindex: '-1' }) },
  {
    selector: '.link-editor button',
    attributes: (element) => ({
      tabindex: element.closest<HTMLElement>('.link-editor')?.style.opacity === '0' ? '-1' : '0',
    }),
  },
]
