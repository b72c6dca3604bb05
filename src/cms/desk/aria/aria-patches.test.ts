import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { applyAriaPatches } from './aria-patches.ts'
import { buttonPatches } from './button-patches.ts'
import { fieldPatches } from './field-patches.ts'
import { landmarkPatches } from './landmark-patches.ts'

const PATCHES = [fieldPatches, buttonPatches, landmarkPatches].flatMap((patches) =>
  patches(deskInEnglish),
)

/** Shortened markup of Payload 3.90, patched twice, as after a second render. */
function patched(html: string): Document {
  const { document } = new Window() as unknown as { document: Document }
  document.body.innerHTML = html
  for (let time = 0; time < 2; time += 1) applyAriaPatches(document, PATCHES)
  return document
}
const attributesAt = (document: Document, where: string, ...attributes: string[]) =>
  attributes.map((name) => document.querySelector(where)?.getAttribute(name) ?? null)

const field = (inside: string, after = '') =>
  `<div class="field-type relationship" id="field-topics"><label class="field-label">Topics<span class="required">*</span></label><div class="field-type__wrap">${inside}</div>${after}</div>`
const row = (inside: string) =>
  `<div class="field-type array-field"><div class="collapsible array-field__row"><span class="row-label">Source 01</span>${inside}</div></div>`

test('selects and dates have their label as a name, and their description and error', () => {
  const page = patched(
    field(
      '<aside class="tooltip field-error">Please fill this in.</aside><input class="rs__input" type="text" aria-describedby="placeholder"><button class="dropdown-indicator" aria-hidden="true"></button>',
      '<div class="field-description">At least one.</div>',
    ),
  )
  expect(attributesAt(page, '.rs__input', 'aria-label', 'aria-invalid', 'aria-required')).toEqual([
    'Topics',
    'true',
    'true',
  ])
  const ids = attributesAt(page, '.rs__input', 'aria-describedby')[0]!.split(' ')
  expect(ids.map((id) => page.getElementById(id)?.textContent)).toEqual([
    undefined,
    'Please fill this in.',
    'At least one.',
  ])
  expect(attributesAt(page, '.dropdown-indicator', 'tabindex')).toEqual(['-1'])
  page.querySelector('.field-error')!.remove()
  applyAriaPatches(page, PATCHES)
  expect(attributesAt(page, '.rs__input', 'aria-invalid')).toEqual([null])
  expect(attributesAt(page, '.rs__input', 'aria-describedby')[0]!.split(' ')).toHaveLength(2)
})

test('a checkbox has no tooltip with the name of its field in the database', () => {
  const page = patched(
    '<div class="field-type checkbox"><div class="checkbox-input"><div class="checkbox-input__input"><input id="field-sensitive" name="sensitive" title="sensitive" type="checkbox"></div><label class="field-label" for="field-sensitive">Sensitive</label></div></div>',
  )
  expect(attributesAt(page, '#field-sensitive', 'name', 'title')).toEqual(['sensitive', null])
})

test('buttons and checkboxes name what they act on', () => {
  const chosen = patched(
    field(
      '<div class="multi-value draggable rs__multi-value" role="button" tabindex="0"><div class="multi-value-label__text">Fees</div><button class="multi-value-remove multi-value draggable rs__multi-value__remove" aria-label="Remove"></button></div>',
    ),
  )
  expect(attributesAt(chosen, '.rs__multi-value', 'role', 'aria-label')).toEqual(['group', 'Fees'])
  expect(attributesAt(chosen, '.multi-value-remove', 'aria-label')).toEqual(['Remove Fees'])
  const source = patched(
    row(
      '<button class="collapsible__toggle collapsible__toggle--open"><span>Toggle block</span></button><div class="collapsible__drag" role="button"></div><div class="popup array-actions"><button class="popup-button"></button></div><div class="field-type date-time-field"><label class="field-label">Published on</label><button class="date-time-picker__clear-button"></button></div>',
    ),
  )
  expect(attributesAt(source, '.collapsible__toggle', 'aria-label', 'aria-expanded')).toEqual([
    'Source 01',
    'true',
  ])
  expect(attributesAt(source, '.collapsible__drag', 'aria-label')).toEqual(['Move Source 01'])
  expect(attributesAt(source, '.popup-button', 'aria-label')).toEqual(['More for Source 01'])
  expect(attributesAt(source, '.date-time-picker__clear-button', 'aria-label')).toEqual([
    'Clear Published on',
  ])
  const list = patched(
    '<div class="collection-list"><table><thead><tr><th></th><th>Name</th><th><span class="sort-column__label">Disabled</span></th></tr></thead><tbody><tr><td class="cell-_select"><div class="select-row__checkbox"><input type="checkbox" aria-label=""></div></td><td><a href="#">Edie Tor</a></td><td class="cell-disabled"><input type="checkbox" aria-label="" disabled></td></tr></tbody></table></div>',
  )
  expect(attributesAt(list, '.select-row__checkbox input', 'aria-label')).toEqual([
    'Choose Edie Tor',
  ])
  expect(attributesAt(list, '.cell-disabled input', 'aria-label')).toEqual(['Disabled'])
  expect(attributesAt(list, '.collection-list', 'role')).toEqual(['main'])
})

test('toolbar buttons have a name and a pressed state; a menu with text keeps its own name', () => {
  const page = patched(
    '<div class="fixed-toolbar"><button class="toolbar-popup__button active" data-button-key="bold"></button><button class="toolbar-popup__dropdown" data-dropdown-key="text" aria-label="text dropdown"><span>Heading 2</span></button></div><button class="popup-button"><span>Per Page: 10</span></button>',
  )
  expect(attributesAt(page, '[data-button-key]', 'aria-label', 'aria-pressed', 'title')).toEqual([
    'Bold',
    'true',
    'Bold (Ctrl+B)',
  ])
  expect(attributesAt(page, '[data-dropdown-key]', 'aria-label', 'aria-expanded')).toEqual([
    'Kind of paragraph: Heading 2',
    'false',
  ])
  expect(attributesAt(page, '.popup-button', 'aria-label')).toEqual([null])
})
