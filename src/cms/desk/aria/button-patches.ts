import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import { ariaLabel, visibleText, type AriaPatch, type AriaAttributes } from './aria-patches.ts'
import { labelOfField } from './field-patches.ts'

const TOOLBAR: Record<string, DeskKey> = {
  bold: 'aria.toolbar.bold',
  italic: 'aria.toolbar.italic',
  link: 'aria.toolbar.link',
  text: 'aria.toolbar.text',
  callout: 'aria.toolbar.callout',
  table: 'aria.toolbar.table',
  picture: 'answers.picture.insert',
}
const SHORTCUTS: Record<string, string> = { bold: 'Ctrl+B', italic: 'Ctrl+I', link: 'Ctrl+K' }

const rowLabel = (element: Element): string =>
  visibleText(
    element.closest('.collapsible')?.querySelector('.row-label, .array-field__row-header'),
  )

function toolbarButton(element: Element, t: DeskTranslate): AriaAttributes {
  const key =
    element.getAttribute('data-button-key') ?? element.getAttribute('data-dropdown-key') ?? ''
  const label = TOOLBAR[key]
  if (!label) return {}
  const name = t(label)
  const shown = visibleText(element)
  const state = element.hasAttribute('data-button-key') ? 'aria-pressed' : 'aria-expanded'
  return {
    ...ariaLabel(shown ? `${name}: ${shown}` : name),
    [state]: String(element.classList.contains('active')),
    title: SHORTCUTS[key] ? `${name} (${SHORTCUTS[key]})` : name,
  }
}

/** Names a menu button without text after the row or field it acts on. */
function menuButton(element: Element, t: DeskTranslate): AriaAttributes {
  if (visibleText(element)) return {}
  const row = element.closest('.array-actions') && rowLabel(element)
  return ariaLabel(
    row
      ? t('aria.menu.moreFor', { name: row })
      : element.closest('.clipboard-action__popup')
        ? t('aria.menu.moreFor', { name: labelOfField(element, t) })
        : t('aria.menu.moreForPage'),
  )
}

function rowCheckbox(element: Element, t: DeskTranslate): AriaAttributes {
  const row = element.closest('tr')
  const title =
    visibleText(row?.querySelector('td a')) ||
    visibleText(row?.querySelector('td:not(.cell-_select)'))
  return ariaLabel(title ? t('aria.row.choose', { title }) : t('aria.row.chooseThis'))
}

/** Names a read-only checkbox in a list after its column. Checkboxes of our own have labels. */
function columnCheckbox(element: Element): AriaAttributes {
  if (element.closest('label')) return {}
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
export const buttonPatches = (t: DeskTranslate): readonly AriaPatch[] => [
  {
    selector: '.toolbar-popup__button, .toolbar-popup__dropdown',
    attributes: (element) => toolbarButton(element, t),
  },
  {
    selector: '.toolbar-popup__dropdown-item',
    attributes: (element) => ({ 'aria-pressed': String(element.classList.contains('active')) }),
  },
  { selector: '.popup-button', attributes: (element) => menuButton(element, t) },
  {
    selector: '.collapsible__drag',
    attributes: (element) => ariaLabel(t('aria.row.move', { name: rowLabel(element) })),
  },
  {
    selector: '.array-field__row .collapsible__toggle',
    attributes: (element) => ({
      ...ariaLabel(rowLabel(element)),
      'aria-expanded': String(element.classList.contains('collapsible__toggle--open')),
    }),
  },
  { selector: '.condition__actions-remove', attributes: () => ariaLabel(t('aria.filter.remove')) },
  { selector: '.condition__actions-add', attributes: () => ariaLabel(t('aria.filter.add')) },
  { selector: '.clickable-arrow--left', attributes: () => ariaLabel(t('parts.pages.earlier')) },
  { selector: '.clickable-arrow--right', attributes: () => ariaLabel(t('parts.pages.next')) },
  {
    selector: '.paginator__page',
    attributes: (element) => ({
      ...ariaLabel(t('aria.page', { page: visibleText(element) })),
      'aria-current': element.classList.contains('paginator__page--is-current') ? 'page' : null,
    }),
  },
  { selector: '.select-row__checkbox input', attributes: (element) => rowCheckbox(element, t) },
  { selector: 'td:not(.cell-_select) input[type="checkbox"]', attributes: columnCheckbox },
  {
    selector: '.select-all__checkbox input',
    attributes: () => ({
      ...ariaLabel(t('aria.row.chooseAll')),
      'aria-labelledby': null,
      title: t('aria.row.chooseAll'),
    }),
  },
  {
    selector: '.relationship--multi-value-label__drawer-toggler',
    attributes: (element) => {
      const name = element.closest('.relationship--multi-value-label')?.getAttribute('title')
      return name ? ariaLabel(t('aria.field.open', { name })) : {}
    },
  },
  { selector: '.step-nav__home', attributes: () => ariaLabel(t('today.title')) },
  // These stay off screen until hovering or selecting a link shows them.
  { selector: '.draggable-block-menu, .add-block-menu', attributes: () => ({ tabindex: '-1' }) },
  {
    selector: '.link-editor button',
    attributes: (element) => ({
      tabindex: element.closest<HTMLElement>('.link-editor')?.style.opacity === '0' ? '-1' : '0',
    }),
  },
]
