import { expect, it } from 'vitest'
import { answerOf } from '../../testing/rich-text.ts'
import { textPartsOf } from './fingerprint.ts'
import { notesForChanges, sideBySideRows } from './side-by-side.ts'
import { updatePending } from './staleness.ts'

const text = (...answer: string[]) =>
  textPartsOf({
    locale: 'en',
    question: 'Why?',
    shortAnswer: 'Because.',
    answer: answerOf(...answer),
  })

it('pairs paragraphs, with the earlier text only of those that changed since', () => {
  const [before, now] = [text('One.', 'Two.', 'Gone.'), text('One.', 'Two and more.')]
  const es = textPartsOf({
    locale: 'es',
    question: '¿Por qué?',
    shortAnswer: 'Porque sí.',
    answer: answerOf('Uno.', 'Dos.', 'Ido.'),
  })
  const pending = updatePending([], before, now, 'clarifying', [es])
  const words = new Map(before.map(({ hash, text: said }) => [hash, said]))
  const { paragraphs, pairsOff } = sideBySideRows(
    now,
    es,
    { known: new Map(), open: pending },
    words,
    new Set([es[2]?.hash ?? '']),
  )
  expect(pairsOff).toBe(false)
  expect(
    paragraphs.map(({ source, was, severity, translation, machine }) => [
      source,
      was,
      severity,
      translation,
      machine,
    ]),
  ).toEqual([
    ['Why?', null, null, '¿Por qué?', false],
    ['Because.', null, null, 'Porque sí.', false],
    ['One.', null, null, 'Uno.', true],
    ['Two and more.', 'Two.', 'clarifying', 'Dos.', false],
    [null, 'Gone.', 'clarifying', 'Ido.', false],
  ])
  expect(paragraphs.map(({ at }) => at)).toEqual([null, null, 0, 1, 2])
})

it('pairs paragraphs that moved, by what the memory knows', () => {
  const now = text('Two.', 'New.', 'One.')
  const es = textPartsOf({
    locale: 'es',
    question: '¿Por qué?',
    shortAnswer: 'Porque sí.',
    answer: answerOf('Uno.', 'Dos.', 'Aparte.', 'Otro.'),
  })
  const hashOf = (parts: typeof now, words: string) =>
    parts.find((part) => part.text === words)?.hash ?? ''
  const { paragraphs, pairsOff } = sideBySideRows(
    now,
    es,
    {
      known: new Map([
        [hashOf(es, 'Uno.'), [hashOf(now, 'One.')]],
        [hashOf(es, 'Dos.'), [hashOf(now, 'Two.')]],
      ]),
      open: [],
    },
    new Map(),
    new Set(),
  )
  expect(pairsOff).toBe(false)
  expect(
    paragraphs.slice(2).map(({ source, translation, at }) => [source, translation, at]),
  ).toEqual([
    ['Two.', 'Dos.', 1],
    ['New.', 'Aparte.', 2],
    ['One.', 'Uno.', 0],
    [null, 'Otro.', 3],
  ])
})
it('lists the editors’ notes on pending changes, and no older ones', () => {
  const texts = [
    { parts: text('One.', 'Two and more.'), note: 'More.' },
    { parts: text('One.', 'Two.'), note: 'Gone is gone.' },
    { parts: text('One.', 'Two.', 'Gone.'), note: 'Old.' },
    { parts: text('One.'), note: null },
  ]
  const es = textPartsOf({
    locale: 'es',
    question: '¿Por qué?',
    shortAnswer: 'Porque sí.',
    answer: answerOf('Uno.', 'Dos.'),
  })
  expect(
    notesForChanges(updatePending([], texts[1]!.parts, texts[0]!.parts, 'clarifying', [es]), texts),
  ).toEqual(['More.'])
  expect(
    notesForChanges(updatePending([], texts[2]!.parts, texts[0]!.parts, 'clarifying', [es]), texts),
  ).toEqual(['More.', 'Gone is gone.'])
  expect(notesForChanges([], texts)).toEqual([])
})
