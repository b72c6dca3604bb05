import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ROOT } from '../../../testing/source-files.ts'
import { Book, headingsOf } from './book.tsx'
import { HELP } from './help.tsx'

const read = (book: string) => readFileSync(join(ROOT, 'docs', `${book || 'editors'}.md`), 'utf8')
const pages = new Map(['', 'translators'].map((book) => [book, renderToStaticMarkup(createElement(Book, { text: read(book) }))]))
const idsOf = (page: string) => [...page.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id)

test('every view’s help leads to a heading that is there', () => {
  for (const [place, { book, id }] of Object.entries(HELP)) expect(idsOf(pages.get(book)!), place).toContain(id)
})

test.each([...pages.keys()])('the contents name every heading of the handbook once (%s)', (book) => {
  const ids = idsOf(pages.get(book)!)
  expect(ids.length).toBeGreaterThan(5)
  expect(new Set(ids).size).toBe(ids.length)
  expect(headingsOf(read(book)).map(({ id }) => id)).toEqual(ids)
})

test.each([...pages.keys()])('pictures that the handbook names are there, with words for those who do not see them (%s)', (book) => {
  for (const [, alt, source = ''] of read(book).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
    expect(existsSync(join(ROOT, 'docs', source)), source).toBe(true)
    expect(alt).not.toBe('')
  }
})
