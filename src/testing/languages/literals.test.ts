import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../source-files.ts'
import { IN_ENGLISH } from './in-english.ts'
import { literalsIn } from './literals.ts'

const ROOMS = /^src\/(app|auth|cms|core|published|site)\/.*\.tsx?$/
const files = sourceFiles().filter(
  ({ path }) => ROOMS.test(path) && !/\.test\.tsx?$|^src\/app\/preview\/styles\//.test(path),
)
const wordsOf = new Map(
  files.map(({ path, text }) => [
    path,
    literalsIn(path, text).map((literal) => `${path}:${literal.line} ${literal.text}`),
  ]),
)
const covers = (listed: string, path: string) =>
  path === listed || (listed.endsWith('/') && path.startsWith(listed))

it('what people read is a message: no words for them stand in code', () => {
  const found = [...wordsOf].flatMap(([path, words]) =>
    IN_ENGLISH.some((listed) => covers(listed, path)) ? [] : words,
  )
  expect(found).toEqual([])
})

it('every file on the list of exceptions has words', () => {
  const clean = IN_ENGLISH.filter(
    (listed) => ![...wordsOf].some(([path, words]) => words.length > 0 && covers(listed, path)),
  )
  expect(clean, 'remove these from src/testing/languages/in-english.ts').toEqual([])
})

describe('words are found', () => {
  it.each([
    ['the text of an element', '<p>Save now</p>', ['Save now']],
    ['an attribute', '<input aria-label="Search" className="Big" />', ['Search']],
    ['a condition in an element', '<p>{open ? "Close" : <b>{name}</b>}</p>', ['Close']],
    ['a template in an attribute', '<a title={`More for ${name}`} />', ['More for …']],
    [
      'a condition in a template',
      'const item = { title: `${name} (${open ? "open" : "shut down"})` }',
      ['open', 'shut down'],
    ],
    ['a label', 'const field = { name: "Title", label: "Title" }', ['Title']],
    ['a sentence anywhere', 'refuse("That is too long.")', ['That is too long.']],
    ['a message', '<p>{t("entry.saved")}</p>', []],
    ['a message chosen by a key', 'const tab = { label: "entry.tab" }', []],
    ['an error for developers', 'throw new Error("There is no such thing.")', []],
    ['SQL', 'sql(`select title from public.topics`)', []],
    ['a comparison', 'if (title === "Some Title") stop()', []],
  ])('%s', (_, code, expected) => {
    expect(literalsIn('piece.tsx', code).map(({ text }) => text)).toEqual(expected)
  })
})
