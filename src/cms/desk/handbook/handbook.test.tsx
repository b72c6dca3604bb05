import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { deskMessages } from '../../../i18n/messages/desk-languages.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { ROOT, sourceFiles } from '../../../testing/source-files.ts'
import { HELP_TOPICS } from '../parts/help-topics.ts'
import { Book } from './book.tsx'
import { PICTURES } from './pictures.ts'
import type { BookTexts } from './text-in.ts'

const read = (book: string) => readFileSync(join(ROOT, 'docs', `${book || 'editors'}.md`), 'utf8')
const picturesIn = (book: string) =>
  [...read(book).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', source = '']) => ({
    alt,
    source,
  }))
const BOOKS = ['', 'translators']
const englishOnly = (book: string): BookTexts => ({ english: read(book), translated: {} })
const pages = new Map(
  BOOKS.map((book) => [
    book,
    renderToStaticMarkup(
      createElement(Book, { book: englishOnly(book), pictures: PICTURES, t: deskInEnglish }),
    ),
  ]),
)
const idsOf = (page: string) => [...page.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id)

test('help links and links within a handbook lead to existing headings', () => {
  for (const [place, { book, id }] of Object.entries(HELP_TOPICS))
    expect(idsOf(pages.get(book)!), place).toContain(id)
  for (const [book, page] of pages)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g))
      expect(idsOf(pages.get(book)!)).toContain(id)
})

test.each(BOOKS)('the contents name every heading of the handbook once (%s)', (book) => {
  const ids = idsOf(pages.get(book)!)
  expect(ids.length).toBeGreaterThan(5)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    [...pages.get(book)!.matchAll(/<li data-level.*?href="#([^"]+)"/g)].map(([, id]) => id),
  ).toEqual(ids)
})

test('the handbooks show every picture, each small and with a text alternative', () => {
  const named = BOOKS.flatMap(picturesIn)
  const files = readdirSync(join(ROOT, 'docs/images/handbook')).map(
    (file) => `images/handbook/${file}`,
  )
  expect(named.map(({ source }) => source).sort()).toEqual(files.sort())
  expect(Object.keys(PICTURES).sort()).toEqual(files)
  for (const { source, alt } of named) {
    expect(alt.length, source).toBeGreaterThan(20)
    expect(readFileSync(join(ROOT, 'docs', source)).length, source).toBeLessThan(80_000)
  }
})

test('in another language the words of the screen stand beside the English ones', () => {
  const inLanguage = (locale: 'ar' | 'es' | 'en') =>
    renderToStaticMarkup(
      createElement(Book, {
        book: englishOnly(''),
        pictures: PICTURES,
        t: deskMessages(locale),
      }),
    )
  expect(inLanguage('es')).toContain(
    '<strong>Submit for review</strong> <bdi dir="ltr" lang="es">(Enviar a revisión)</bdi>',
  )
  expect(inLanguage('es')).toContain('El manual está en inglés.')
  expect(inLanguage('ar')).toContain('<bdi dir="rtl" lang="ar">')
  expect(inLanguage('en')).not.toMatch(/<bdi|The handbook is in English/)
})

const MESSAGES = 'src/i18n/languages/en/messages'
const messageFiles = () =>
  readdirSync(join(ROOT, MESSAGES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(MESSAGES, name))

/** Payload composes these labels from a verb and our label. */
const COMPOSED = ['Add Source', 'Kept for you at …, not saved']
const PAYLOADS_WORDS = 'node_modules/@payloadcms/translations/dist/languages/en.js'

test('labels that a handbook prints in bold appear on the desk word for word', () => {
  const sources = sourceFiles()
    .filter(
      ({ path }) => /^(src\/(cms|core|auth|i18n))\//.test(path) && !/\.test\.|\.css$/.test(path),
    )
    .map(({ text }) => text)
  const screen = [
    ...sources,
    ...[...messageFiles(), PAYLOADS_WORDS].map((path) => readFileSync(join(ROOT, path), 'utf8')),
  ].join('\n')
  const isThere = (name: string) => {
    const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // It begins with the words themselves, which makes it quick.
    return new RegExp(`${words}(?=\\s*[<'"\`{])(?<=[>'"\`}]\\s*${words})`).test(screen)
  }
  const names = BOOKS.flatMap((book) =>
    [...read(book).matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name.replace(/\s+/g, ' ')),
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !COMPOSED.includes(name) && !isThere(name))).toEqual([])
})

test.each(BOOKS)(
  'a handbook has no tables and no raw HTML, which the desk cannot show (%s)',
  (book) => {
    expect(read(book)).not.toMatch(/^\s*[|<]/m)
  },
)
