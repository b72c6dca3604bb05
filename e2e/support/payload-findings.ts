/** A fault in Payload's own markup: `where` is a selector, `told` the words of docs/accessibility.md about it. */
export type PayloadFinding = { rule: string; where: string; why: string; workaround: string; told: string }

/** Kept in both directions by gates/desk-axe.spec.ts: it fails for what is not here, and for what is here and gone. */
export const PAYLOAD_FINDINGS: readonly PayloadFinding[] = [
  {
    rule: 'button-name', where: '.popup-button', why: 'Payload’s Popup draws its button with a picture only.',
    workaround: 'None yet. What the menus do can be done without them, but for duplicating and deleting.', told: 'Buttons that open a menu (three dots) have no name',
  },
  {
    rule: 'button-name', where: '.toolbar-popup__button', why: 'Payload’s toolbar of the rich text draws its buttons with a picture only.',
    workaround: 'The keys: Ctrl+B, Ctrl+I, Ctrl+K.', told: 'The buttons above the answer’s text have no names',
  },
  {
    rule: 'button-name', where: '.date-time-picker__clear-button', why: 'Payload’s date field draws its button with a picture only.',
    workaround: 'Delete the words of the date instead.', told: 'The button that empties a date has no name',
  },
  {
    rule: 'label', where: '.rs__input', why: 'Payload gives the input of a choice an id that its label does not point to.',
    workaround: 'None yet. The label stands before the field in the reading order.', told: 'Fields in which one chooses from a list have no name',
  },
  {
    rule: 'label', where: '.react-datepicker__input-container input', why: 'Payload’s label of a date points to nothing.',
    workaround: 'None yet. The label stands before the field in the reading order.', told: 'Date fields have no name',
  },
  {
    rule: 'aria-hidden-focus', where: '.clear-indicator, .dropdown-indicator', why: 'Payload hides these buttons from screen readers, but the Tab key still stops at them.',
    workaround: 'None needed to choose: the field itself opens with the arrow keys and empties with Backspace.', told: 'The Tab key stops at buttons that a screen reader does not say',
  },
  {
    rule: 'nested-interactive', where: '.rs__multi-value', why: 'In a field of several choices each chosen one is a button that holds a button.',
    workaround: 'Backspace in the field takes the last choice away.', told: 'What was chosen in a field of several choices is a button within a button',
  },
  {
    rule: 'aria-command-name', where: '.collapsible__drag', why: 'Payload’s handle for moving a row has no words.',
    workaround: 'None yet. The order can be left, or the rows written again in another order.', told: 'The handle that moves a source up or down has no name',
  },
  {
    rule: 'list', where: '.doc-tabs__tabs', why: 'Payload puts links straight into a list.',
    workaround: 'None needed: every link is still said.', told: 'The tabs above an answer are said as a broken list',
  },
  {
    rule: 'button-name', where: '.clickable-arrow', why: 'Payload’s arrows under a long list are pictures only.',
    workaround: 'The numbers of the pages between the arrows. Our own list of answers has words.', told: 'The arrows under the glossary’s list have no names',
  },
  {
    rule: 'label', where: '.select-row__checkbox input', why: 'Payload’s box that chooses a row of a list has an empty aria-label.',
    workaround: 'Open the row by its link and change it there. Our own list of answers has no such boxes.', told: 'The boxes that choose rows of Payload’s lists have no name',
  },
]
