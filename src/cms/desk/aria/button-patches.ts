import { named, wordsOf, type Mend, type Said } from './aria-patches.ts'
import { nameOfField } from './field-patches.ts'

const TOOLBAR: Record<string, string> = {
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  text: 'Kind of paragraph',
  callout: 'Set apart',
}
const KEYS: Record<string, string> = { bold: 'Ctrl+B', italic: 'Ctrl+I', link: 'Ctrl+K' }

const rowOf = (element: Element): string =>
  wordsOf(element.closest('.collapsible')?.querySelector('.row-label, .array-field__row-header'))

function toolbarButton(element: Element): Said {
  const key =
    element.getAttribute('data-button-key') ?? element.getAttribute('data-dropdown-key') ?? ''
  const name = TOOLBAR[key]
  if (!name) return {}
  const shown = wordsOf(element)
  const state = element.hasAttribute('data-button-key') ? 'aria-pressed' : 'aria-expanded'
  return {
    ...named(shown ? `${name}: ${shown}` : name),
    [state]: String(element.classList.contains('active')),
    title: KEYS[key] ? `${name} (${KEYS[key]})` : name,
  }
}

/** A menu is called by what it is about, unless it has words of its own. */
function menuButton(element: Element): Said {
  if (wordsOf(element)) return {}
  const row = element.closest('.array-actions') && rowOf(element)
  return named(
    row
      ? `More for ${row}`
      : element.closest('.clipboard-action__popup')
        ? `More for ${nameOfField(element)}`
        : 'More for this page',
  )
}

function rowBox(element: Element): Said {
  const row = element.closest('tr')
  const title =
    wordsOf(row?.querySelector('td a')) || wordsOf(row?.querySelector('td:not(.cell-_select)'))
  return named(`Choose ${title || 'this row'}`)
}

/** A box in a list that only shows what is on: called by its column. */
function shownBox(element: Element): Said {
  const cell = element.closest('td')
  return named(
    wordsOf(
      cell
        ?.closest('table')
        ?.querySelectorAll('thead th')
        [cell.cellIndex]?.querySelector('.sort-column__label, .table__label') ??
        cell?.closest('table')?.querySelectorAll('thead th')[cell.cellIndex],
    ),
  )
}

/** The buttons that Payload draws with a picture only, or names without saying what they act on. */
export const BUTTON_MENDS: readonly Mend[] = [
  { where: '.toolbar-popup__button, .toolbar-popup__dropdown', say: toolbarButton },
  {
    where: '.toolbar-popup__dropdown-item',
    say: (element) => ({ 'aria-pressed': String(element.classList.contains('active')) }),
  },
  { where: '.popup-button', say: menuButton },
  { where: '.collapsible__drag', say: (element) => named(`Move ${rowOf(element)}`) },
  {
    where: '.array-field__row .collapsible__toggle',
    say: (element) => ({
      ...named(rowOf(element)),
      'aria-expanded': String(element.classList.contains('collapsible__toggle--open')),
    }),
  },
  { where: '.condition__actions-remove', say: () => named('Take this filter away') },
  { where: '.condition__actions-add', say: () => named('Add a filter') },
  { where: '.clickable-arrow--left', say: () => named('Earlier page') },
  { where: '.clickable-arrow--right', say: () => named('Next page') },
  {
    where: '.paginator__page',
    say: (element) => ({
      ...named(`Page ${wordsOf(element)}`),
      'aria-current': element.classList.contains('paginator__page--is-current') ? 'page' : null,
    }),
  },
  { where: '.select-row__checkbox input', say: rowBox },
  { where: 'td:not(.cell-_select) input[type="checkbox"]', say: shownBox },
  {
    where: '.select-all__checkbox input',
    say: () => ({
      ...named('Choose all on this page'),
      'aria-labelledby': null,
      title: 'Choose all on this page',
    }),
  },
  { where: '.step-nav__home', say: () => named('What needs you today') },
  // These wait outside the window until the mouse or a link calls them.
  { where: '.draggable-block-menu, .add-block-menu', say: () => ({ tabindex: '-1' }) },
  {
    where: '.link-editor button',
    say: (element) => ({
      tabindex: element.closest<HTMLElement>('.link-editor')?.style.opacity === '0' ? '-1' : '0',
    }),
  },
]
