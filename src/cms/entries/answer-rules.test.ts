import { expect, test } from 'vitest'
import { deskInEnglish, say } from '../../i18n/messages/desk.ts'
import { answerFault } from './answer-rules.ts'

const text = (value: unknown) => ({ type: 'text', text: value })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const root = (...children: unknown[]) => ({ root: { type: 'root', children } })
const link = (url: unknown) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text('x')],
})

test.each([
  ['nothing yet', null],
  ['paragraphs', root(paragraph(text('One.')), paragraph(text('Two.'), { type: 'linebreak' }))],
  [
    'a list in a list',
    root({
      type: 'list',
      tag: 'ul',
      children: [{ type: 'listitem', children: [{ type: 'list', tag: 'ol', children: [] }] }],
    }),
  ],
  [
    'a callout',
    root({
      type: 'callout',
      callout: 'help',
      children: [paragraph(text('Call us.')), { type: 'list', tag: 'ul', children: [] }],
    }),
  ],
  ['a web link', root(paragraph(link('https://example.org/a?b=c')))],
  ['a phone link', root(paragraph(link('tel:988')))],
  [
    'a link to an answer',
    root(
      paragraph({
        type: 'link',
        fields: { linkType: 'internal', doc: { relationTo: 'entries', value: 3 } },
        children: [],
      }),
    ),
  ],
])('accepts %s', (_name, answer) => {
  expect(answerFault(answer)).toBeNull()
})

const words = (answer: unknown) => say(answerFault(answer) ?? '', deskInEnglish)

test.each([
  ['a string', 'hello', /isn’t formatted text/],
  ['an array', [], /isn’t formatted text/],
  ['a script link', root(paragraph(link('javascript:alert(1)'))), /link starts with/],
  [
    'a script link in disguise',
    root(paragraph(link(' JaVa\tscript:alert(1)'))),
    /link starts with/,
  ],
  ['a data link', root(paragraph(link('data:text/html,x'))), /link starts with/],
  ['a protocol-relative link', root(paragraph(link('//evil.example'))), /link starts with/],
  [
    'a link to a person',
    root(
      paragraph({
        type: 'link',
        fields: { linkType: 'internal', doc: { relationTo: 'users', value: 1 } },
        children: [],
      }),
    ),
    /leads to an answer/,
  ],
  [
    'an unknown element',
    root({ type: 'upload', children: [] }),
    /doesn’t belong in an answer \(upload\)/,
  ],
  [
    'an inherited element',
    root({ type: '__proto__', children: [] }),
    /doesn’t belong in an answer/,
  ],
  ['a paragraph in a paragraph', root(paragraph(paragraph())), /doesn’t belong in an answer/],
  ['a first-level heading', root({ type: 'heading', tag: 'h1', children: [] }), /unknown kind/],
  [
    'a callout of a kind of its own',
    root({ type: 'callout', callout: 'x" onclick="y', children: [] }),
    /unknown kind/,
  ],
  [
    'a callout in a callout',
    root({
      type: 'callout',
      callout: 'note',
      children: [{ type: 'callout', callout: 'note', children: [] }],
    }),
    /doesn’t belong in an answer/,
  ],
  ['a NUL', root(paragraph(text('a\0b'))), /can’t be stored/],
  ['half a character', root(paragraph(text('\ud800'))), /can’t be stored/],
  ['a number for a text', root(paragraph(text(7))), /can’t be stored/],
  ['a very long text', root(paragraph(text('a'.repeat(100_001)))), /longer than/],
  ['very many parts', root(...Array.from({ length: 5_001 }, () => paragraph())), /too many parts/],
])('refuses %s', (_name, answer, fault) => {
  expect(words(answer)).toMatch(fault)
})

test('refuses 5,000 lists inside each other without running out of stack', () => {
  let list: unknown = { type: 'list', tag: 'ul', children: [] }
  for (let depth = 0; depth < 5_000; depth += 1)
    list = { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [list] }] }
  expect(words(root(list))).toMatch(/too many parts/)
})
