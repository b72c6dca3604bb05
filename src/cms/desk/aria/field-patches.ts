import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import { ariaLabel, visibleText, type AriaPatch, type AriaAttributes } from './aria-patches.ts'

const fieldOf = (element: Element): Element | null => element.closest('.field-type')
/** Finds a part of a field that does not belong to a nested field. */
const ownPart = (field: Element | null, part: string): Element | null =>
  [...(field?.querySelectorAll(part) ?? [])].find((each) => fieldOf(each) === field) ?? null

const FILTER_LABELS: Record<string, DeskKey> = {
  condition__field: 'aria.filter.field',
  condition__operator: 'aria.filter.operator',
  condition__value: 'aria.filter.value',
}

/** Returns the label of a field, or in Payload's list filters the purpose of the input. */
export function labelOfField(element: Element, t: DeskTranslate): string {
  const condition = element.closest('.condition__field, .condition__operator, .condition__value')
  if (condition) {
    const label = FILTER_LABELS[condition.classList[0] ?? '']
    return label ? t(label) : ''
  }
  return visibleText(ownPart(fieldOf(element), '.field-label'))
}

let ids = 0
function idOf(element: Element): string {
  element.id ||= `desk-id-${(ids += 1)}`
  return element.id
}

/**
 * Payload does not connect descriptions, errors and the required mark with their fields, and in
 * drawers its labels point nowhere.
 */
function describeControl(control: Element, t: DeskTranslate): AriaAttributes {
  const field = fieldOf(control)
  const [error, help] = ['.field-error', '.field-description'].map((part) => ownPart(field, part))
  const existing = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && !id.startsWith('desk-id-'))
  const described = [
    ...existing,
    ...[error, help].filter((each) => each !== null && each !== undefined).map(idOf),
  ].join(' ')
  const unlabelled = (control as Partial<HTMLInputElement>).labels?.length === 0
  return {
    ...(unlabelled ? ariaLabel(labelOfField(control, t)) : {}),
    'aria-describedby': described || null,
    'aria-invalid': error ? 'true' : null,
    'aria-required': ownPart(field, '.field-label > .required') ? 'true' : null,
  }
}

const CONTROLS =
  ':is(input[type="text"], input[type="email"], input[type="number"], input[type="date"], input[type="password"], textarea, [contenteditable="true"][role="textbox"])'

/** Names, descriptions, errors and required states of Payload's fields. */
export const fieldPatches = (t: DeskTranslate): readonly AriaPatch[] => [
  {
    selector: '.rs__input, .react-datepicker__input-container input, .condition__value input',
    attributes: (element) => ariaLabel(labelOfField(element, t)),
  },
  {
    selector: `.field-type:not(.ui) ${CONTROLS}`,
    attributes: (element) => describeControl(element, t),
  },
  {
    selector: '.date-time-picker__clear-button',
    attributes: (element) => ariaLabel(t('aria.field.clear', { name: labelOfField(element, t) })),
  },
  // The arrow keys and Backspace do the same in the field itself.
  { selector: '.clear-indicator, .dropdown-indicator', attributes: () => ({ tabindex: '-1' }) },
  // Payload writes the name of the field in the database there, as a tooltip.
  { selector: '.checkbox-input input[title]', attributes: () => ({ title: null }) },
  {
    selector: '.rs__multi-value[role]',
    attributes: (element) => ({
      role: 'group',
      ...ariaLabel(visibleText(element.querySelector('[class*="label__text"]'))),
    }),
  },
  {
    selector: '.multi-value-remove',
    attributes: (element) =>
      ariaLabel(
        t('aria.field.remove', {
          name: visibleText(
            element
              .closest('.multi-value.draggable:not(button), .rs__multi-value')
              ?.querySelector('[class*="label__text"]'),
          ),
        }).trim(),
      ),
  },
]
