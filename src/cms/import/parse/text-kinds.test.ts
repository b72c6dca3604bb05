import { expect, it } from 'vitest'
import { readImport, type ImportCase } from '../../../testing/read-import.ts'

/** Plain texts as mails and leaflets have them. */
const KINDS: ImportCase[] = [
  [
    'a mail that was quoted, with a signature',
    'a.txt',
    '>> Q: Couples?\n>> A: Yes.\n>>\n>> Q: Families?\n>> A: Also.\n\n-- \nAna',
    ['Couples? Yes.', 'Families? Also.', '8 around: Ana'],
  ],
  [
    'questions below numbered questions',
    'a.txt',
    '1. Fees?\nSixty.\n\n1.1 For students?\nThirty.\n\na) For groups?\nTen.\n\n2. Who?\nYou.\n',
    ['Fees? Sixty.', 'For students? Thirty.', 'For groups? Ten.', 'Who? You.'],
  ],
  [
    'a bullet before each question',
    'a.txt',
    '- Who pays?\nYou.\n- Who comes?\nWe.\n',
    ['Who pays? You.', 'Who comes? We.'],
  ],
  [
    'numbered questions, of which one does not ask, and a numbered list',
    'a.txt',
    '1. How?\nSo.\n\n2. Cancelling\nCall.\n\n3. Why?\nFor:\n1. this\n2. that\n',
    ['How? So.', 'Cancelling Call.', 'Why? For: / this / that'],
  ],
  [
    'letters with numbers and no colon',
    'a.txt',
    'Q1 Where\n\nA1 Here.\n\nQ2 I cannot see it.\n\nA2 Wait.\n',
    ['Where Here.', 'I cannot see it. Wait.'],
  ],
  [
    'headings, and marked lines',
    'a.txt',
    '# All\n\n## Fees\n\nQ: What?\nA: Sixty.\n\nOther\n=====\n\nQ: Card?\nA: Yes.\n',
    ['[Fees] What? Sixty.', '[Other] Card? Yes.', '1 title: All'],
  ],
  [
    'headings in capitals, and a title above a question',
    'a.txt',
    'BOOKING\n\nHow?\nSo.\n\nFEES\n\nWhat?\nSixty.\n\nOther things\n\nWho?\nMe.\n',
    [
      '[BOOKING] How? So.',
      '[FEES] What? Sixty. / Other things',
      '[FEES] Who? Me.',
      '11 title-line: Other things',
    ],
  ],
  [
    'letters with a full stop',
    'a.txt',
    'Q. Where\nA. Here.\n\nQ. Why\nA. So.\n',
    ['Where Here.', 'Why So.'],
  ],
  [
    'a line that can be a question in other words',
    'a.txt',
    'How?\nSo.\n\nCancelling a visit\nCall us.\n',
    ['How? So. / Cancelling a visit Call us.', '4 title-line: Cancelling a visit'],
  ],
  [
    'a table that Excel saved as text',
    'a.txt',
    'Question\tRéponse\nQui ?\tMoi.\n',
    ['1 fault format'],
  ],
]

it.each(KINDS)('%s', async (_what, name, source, found) =>
  expect(await readImport(name, source)).toEqual(found),
)
