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
    'lists of letters and of Roman numbers, and lists in lists',
    'a.txt',
    'Question: What?\n\nBring:\na) your card\nb) a list\n   of medicines\n\nI. now\nII. later\n\n1) at home\n   a) alone\n   b) or not\n2) here\nCall before.\n\nAsk Miss A. Day,\nand B. Low.\n',
    [
      'What? Bring: / your card / a list of medicines / now / later / at home / alone / or not / here / Call before. / Ask Miss A. Day, and B. Low.',
      '3 lettered: Bring: a) your card b) a list of medicines',
      '8 lettered: I. now II. later',
      '11 lettered: 1) at home a) alone b) or not 2) here Call before.',
    ],
  ],
  [
    'items that ask, and questions with letters',
    'a.txt',
    'Which of these?\na) Are you sad?\nb) Do you sleep badly?\nThen call us.\n\n1. Who?\n\na) Only me?\n\nb) Or you?\n\n2. When?\nNow.\n\na) On Sunday?\nNo.\n\nb) At night?\nNo.\n',
    [
      'Which of these? Are you sad? / Do you sleep badly? / Then call us.',
      'Who? a) Only me? / b) Or you?',
      'When? Now.',
      'On Sunday? No.',
      'At night? No.',
      '2 lettered: a) Are you sad? b) Do you sleep badly? Then call us.',
    ],
  ],
  [
    'questions with a sentence before them',
    'a.txt',
    'FAQ\n\nI have no card. May I come?\n\nYes.\n\nWho pays?\n\nI see. Is that all?\n\nI must cancel. How?\nWrite.\n',
    [
      '[FAQ] I have no card. May I come? Yes.',
      '[FAQ] Who pays? I see. Is that all?',
      '[FAQ] I must cancel. How? Write.',
    ],
  ],
  [
    'numbered questions with a sentence before them',
    'a.txt',
    '1.Who?\nWe.\n2. I am shy. What now?\nNo matter. Come.\n3. Where?\nHere.\n',
    ['Who? We.', 'I am shy. What now? No matter. Come.', 'Where? Here.'],
  ],
  [
    'a line for each paragraph',
    'a.txt',
    'Our fees\nWhat is the fee?\nSixty.\nWe ask you:\n- your name\n- your day\nIs it paid back?\nIn part.\nAsk yourself:\nCan I pay?\nDo I want to?\nThen call.\n',
    [
      '[Our fees] What is the fee? Sixty. We ask you: / your name / your day',
      '[Our fees] Is it paid back? In part. Ask yourself: Can I pay? Do I want to? Then call.',
    ],
  ],
  [
    'a letter before the questions alone',
    'a.txt',
    'Q. Who comes?\n\nYou.\n\nQ. When?\n\nNow.\n\nThen.\n',
    ['Who comes? You.', 'When? Now. / Then.'],
  ],
  [
    'a marked answer on the line of its question',
    'a.txt',
    'Q: Who? A: You.\nQ: I am late. When? A: Now.\n',
    ['Who? You.', 'I am late. When? Now.'],
  ],
  [
    'a list of contents, bullets before numbers, and several questions in one',
    'a.txt',
    'Three questions\n\n1. Is it free? Who pays?\n2. How to choose\n3. When?\n\n• 1. Is it free? Who pays?\n\nNo. You.\n\n• 2. How to choose\n\nAsk.\n\n• 3. When?\n\nNow.\n',
    [
      '[Three questions] Is it free? Who pays? No. You.',
      '[Three questions] How to choose Ask.',
      '[Three questions] When? Now.',
      '3 page: 1. Is it free? Who pays? 2. How to choose 3. When?',
    ],
  ],
  [
    'times that are not numbers of a list',
    'a.txt',
    '9.30 or 10.30?\n\n9.30 on Monday\n10.30 on Friday\n',
    ['9.30 or 10.30? 9.30 on Monday 10.30 on Friday'],
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
