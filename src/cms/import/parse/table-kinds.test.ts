import { expect, it } from 'vitest'
import { readImport, type ImportCase } from '../../../testing/read-import.ts'

/** Tables as help desks, data sets and spreadsheets write them. */
const KINDS: ImportCase[] = [
  [
    'articles of a help desk, of which one is a draft',
    'a.csv',
    'Name,Text,Status\nFees,Sixty.,published\nNew,<p>Not yet.</p>,notpublished\n',
    [
      'Fees Sixty.',
      '1 column: Status',
      '2 column: published',
      '3 not-public: New Not yet. notpublished',
    ],
  ],
  [
    'rows in several languages, of which one is not known',
    'a.csv',
    'Id,Langue,question,answer\n1,en-US,Who?,We.\n1,Español (México),¿Quién?,Nosotros.\n2,zh-TW,何時,現在\n3,"vi; English",OK?,OK.\n4,,Where?,Here.\n5,Elvish,Why?,So.\n',
    [
      '6 fault table',
      '7 fault table',
      'Who? We.',
      'OK? OK.',
      'Where? Here.',
      'Why? So.',
      '1 column: Id',
      '2 column: 1',
      '3 other-locale: ¿Quién? Nosotros. 1',
      '4 other-locale: 何時 現在 2',
      '5 column: 3',
      '6 column: 4',
      '7 column: 5',
    ],
  ],
  [
    'a column of languages that are none',
    'a.csv',
    'question,answer,language\nHow?,So.,Python\n',
    ['How? So.', '1 column: language', '2 column: Python'],
  ],
  [
    'no row in the language',
    'a.csv',
    'question,answer,locale\nQui ?,Moi.,fr_CA\n',
    ['- fault nothing', '2 other-locale: Qui ? Moi.'],
  ],
  ['tabs, named in the first line', 'a.csv', 'sep=\t\nquestion\tanswer\nWho?\tMe.\n', ['Who? Me.']],
  [
    'names of data sets, lines in a cell, and a column of ids',
    'a.csv',
    'Id,questionText,answer_text\n7,Where?,"Clinic\nStreet 1"\n',
    ['Where? Clinic\nStreet 1', '1 column: Id', '2 column: 7'],
  ],
  [
    'names of a help desk, HTML and entities in cells',
    'a.csv',
    'title,body,labels\nFees &amp; more,"<p>Don&#39;t <b>pay</b>.</p><ul><li>Ask</li></ul>",\nOther,A &lt; B<br>C,\n',
    ["Fees & more Don't pay. / Ask", 'Other A < B\nC', '1 column: labels'],
  ],
  [
    'a list of letters in a cell',
    'a.csv',
    'question,answer\nWhat?,"Bring:\na) your card\nb) a list\n\nCall."\n',
    ['What? Bring: / your card / a list / Call.', '2 lettered: Bring: a) your card b) a list'],
  ],
  [
    'the separator in its first line',
    'a.csv',
    'sep=;\nquestion;answer\nWho?;"Me; you."\n',
    ['Who? Me; you.'],
  ],
  [
    'every bad row at once',
    'a.csv',
    'question,answer\nWho?,"Me"x\nHow?,So.\nWhen?,Now, later\n"Why?,No.\n,Lost.\n',
    [
      '2 fault table',
      '5 fault table',
      '4 fault table',
      '6 fault answer-without-question',
      'How? So.',
      'When? Now',
      ' Lost.',
    ],
  ],
]

it.each(KINDS)('%s', async (_what, name, source, found) =>
  expect(await readImport(name, source)).toEqual(found),
)

it('a table’s columns can be named', async () => {
  const table = 'Frage,Antwort\nWer?,Ich.\n'
  expect(await readImport('a.csv', table)).toEqual(['1 fault table'])
  expect(
    await readImport('a.csv', table, { columns: { question: 'frage', answer: 'Antwort' } }),
  ).toEqual(['Wer? Ich.'])
  expect(
    await readImport(
      'a.csv',
      `${table.replace('\n', ',Sprache\n').replace('Ich.', 'Ich.,de')}Who?,I.,en`,
      {
        columns: { question: 'Frage', answer: 'Antwort', language: 'Sprache' },
      },
    ),
  ).toEqual(['Who? I.', '2 other-locale: Wer? Ich.'])
  expect(
    await readImport('a.csv', 'question,answer\nWho?,I.\n', { columns: { topics: 'Thema' } }),
  ).toEqual(['1 fault table'])
})
