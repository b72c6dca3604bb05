import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { applyAriaPatches } from './aria-patches.ts'
import { BUTTON_PATCHES } from './button-patches.ts'
import { FIELD_PATCHES } from './field-patches.ts'
import { LANDMARK_PATCHES } from './landmark-patches.ts'

/**
 * Payload's markup as it was seen (3.90), shortened; mended once, and once more as after another
 * drawing.
 */
function mended(html: string): Document {
  const { document } = new Window() as unknown as { document: Document }
  document.body.innerHTML = html
  for (let time = 0; time < 2; time += 1)
    applyAriaPatches(document, [...FIELD_PATCHES, ...BUTTON_PATCHES, ...LANDMARK_PATCHES])
  return document
}
const said = (document: Document, where: string, ...attributes: string[]) =>
  attributes.map((name) => document.querySelector(where)?.getAttribute(name) ?? null)

const field = (inside: string, after = '') =>
  `<div class="field-type relationship" id="field-topics"><label class="field-label">Topics<span class="required">*</span></label><div class="field-type__wrap">${inside}</div>${after}</div>`
const row = (inside: string) =>
  `<div class="field-type array-field"><div class="collapsible array-field__row"><span class="row-label">Source 01</span>${inside}</div></div>`

test('a choice and a date are called by their label, and say their help and what is wrong', () => {
  const page = mended(
    field(
      '<aside class="tooltip field-error">This field is required.</aside><input class="rs__input" type="text" aria-describedby="placeholder"><button class="dropdown-indicator" aria-hidden="true"></button>',
      '<div class="field-description">At least one.</div>',
    ),
  )
  expect(said(page, '.rs__input', 'aria-label', 'aria-invalid', 'aria-required')).toEqual([
    'Topics',
    'true',
    'true',
  ])
  const ids = said(page, '.rs__input', 'aria-describedby')[0]!.split(' ')
  expect(ids.map((id) => page.getElementById(id)?.textContent)).toEqual([
    undefined,
    'This field is required.',
    'At least one.',
  ])
  expect(said(page, '.dropdown-indicator', 'tabindex')).toEqual(['-1'])
  page.querySelector('.field-error')!.remove()
  applyAriaPatches(page, FIELD_PATCHES)
  expect(said(page, '.rs__input', 'aria-invalid')).toEqual([null])
  expect(said(page, '.rs__input', 'aria-describedby')[0]!.split(' ')).toHaveLength(2)
})

test('what acts on something says on what', () => {
  const chosen = mended(
    field(
      '<div class="multi-value draggable rs__multi-value" role="button" tabindex="0"><div class="multi-value-label__text">Fees</div><button class="multi-value-remove multi-value draggable rs__multi-value__remove" aria-label="Remove"></button></div>',
    ),
  )
  expect(said(chosen, '.rs__multi-value', 'role', 'aria-label')).toEqual(['group', 'Fees'])
  expect(said(chosen, '.multi-value-remove', 'aria-label')).toEqual(['Remove Fees'])
  const source = mended(
    row(
      '<button class="collapsible__toggle collapsible__toggle--open"><span>Toggle block</span></button><div class="collapsible__drag" role="button"></div><div class="popup array-actions"><button class="popup-button"></button></div><div class="field-type date-time-field"><label class="field-label">Published on</label><button class="date-time-picker__clear-button"></button></div>',
    ),
  )
  expect(said(source, '.collapsible__toggle', 'aria-label', 'aria-expanded')).toEqual([
    'Source 01',
    'true',
  ])
  expect(said(source, '.collapsible__drag', 'aria-label')).toEqual(['Move Source 01'])
  expect(said(source, '.popup-button', 'aria-label')).toEqual(['More for Source 01'])
  expect(said(source, '.date-time-picker__clear-button', 'aria-label')).toEqual([
    'Clear Published on',
  ])
  const list = mended(
    '<div class="collection-list"><table><thead><tr><th></th><th>Name</th><th><span class="sort-column__label">Disabled</span></th></tr></thead><tbody><tr><td class="cell-_select"><div class="select-row__checkbox"><input type="checkbox" aria-label=""></div></td><td><a href="#">Edie Tor</a></td><td class="cell-disabled"><input type="checkbox" aria-label="" disabled></td></tr></tbody></table></div>',
  )
  expect(said(list, '.select-row__checkbox input', 'aria-label')).toEqual(['Choose Edie Tor'])
  expect(said(list, '.cell-disabled input', 'aria-label')).toEqual(['Disabled'])
  expect(said(list, '.collection-list', 'role')).toEqual(['main'])
})

test('the buttons above the answer say what they do and whether it is on; a menu with words of its own keeps them', () => {
  const page = mended(
    '<div class="fixed-toolbar"><button class="toolbar-popup__button active" data-button-key="bold"></button><button class="toolbar-popup__dropdown" data-dropdown-key="text" aria-label="text dropdown"><span>Heading 2</span></button></div><button class="popup-button"><span>Per Page: 10</span></button>',
  )
  expect(said(page, '[data-button-key]', 'aria-label', 'aria-pressed', 'title')).toEqual([
    'Bold',
    'true',
    'Bold (Ctrl+B)',
  ])
  expect(said(page, '[data-dropdown-key]', 'aria-label', 'aria-expanded')).toEqual([
    'Kind of paragraph: Heading 2',
    'false',
  ])
  expect(said(page, '.popup-button', 'aria-label')).toEqual([null])
})
