import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import made from '../../../../docs/handbook/made-from.json' with { type: 'json' }
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { deskMessages } from '../../../i18n/messages/desk-languages.ts'
import { ROOT } from '../../../testing/source-files.ts'
import { Book } from './book.tsx'
import { PICTURES } from './pictures.ts'
import { saidInLanguage } from './screen-words.ts'
import { madeFrom, partsOf, textIn, type BookTexts, type MadeFrom } from './text-in.ts'

const read = (path: string) => readFileSync(join(ROOT, 'docs', path), 'utf8')
const manifest = made as unknown as Record<string, Record<string, MadeFrom>>
const TRANSLATED = readdirSync(join(ROOT, 'docs/handbook'))
  .filter(isLocale)
  .flatMap((code) =>
    readdirSync(join(ROOT, 'docs/handbook', code)).map(
      (file) => [code, file.replace('.md', '')] as const,
    ),
  )
const textsOf = (code: Locale, name: string): BookTexts => ({
  english: read(`${name}.md`),
  translated: {
    [code]: { text: read(`handbook/${code}/${name}.md`), madeFrom: manifest[code]?.[name] ?? [] },
  },
})
const pageOf = (book: BookTexts, code: Locale) =>
  renderToStaticMarkup(createElement(Book, { book, pictures: PICTURES, t: deskMessages(code) }))

/** Words of the screen that are Payload's own, or that it composes of its words and ours. */
async function payloadsWords(code: Locale): Promise<Record<string, string[]>> {
  const path = join(ROOT, `node_modules/@payloadcms/translations/dist/languages/${code}.js`)
  const loaded = (await import(path)) as Record<
    string,
    { translations: { version: { versions: string } } }
  >
  const t = deskMessages(code)
  return {
    Versions: [loaded[code]!.translations.version.versions],
    'Add Source': [t('payload.fields.addLabel', { label: t('fields.source') })],
    'Kept for you at …, not saved': [t('entry.draft.keptAt', { at: '…' })],
  }
}

const boldIn = (text: string) => [
  ...new Set(
    [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name.replace(/[ \n]+/g, ' ')),
  ),
]
const listsIn = (text: string) => text.match(/^(- |\d+\. )/gm)
const sourcesIn = (text: string) =>
  [...text.matchAll(/!\[[^\]]*\]\((?:\.\.\/)*([^)]+)\)/g)].map(([, source]) => source)
const linksIn = (text: string) => [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)

describe.each(TRANSLATED)('in %s the handbook %s', (code, name) => {
  const book = textsOf(code, name)
  const own = partsOf(book.translated[code]!.text)

  test('is made from parts of the English one, each known', () => {
    expect(own.length).toBe(manifest[code]?.[name]?.length)
    expect(own.slice(1).every(({ title }) => title)).toBe(true)
  })

  // A part whose English text has changed is shown in English, so its translation may be old.
  test('has in each part that is shown the lists, pictures, links and words of the screen', async () => {
    const payloads = await payloadsWords(code)
    const english = partsOf(book.english)
    const shown = textIn(book, code).filter(({ lang }) => lang === code)
    for (const part of shown) {
      const original = english.find(({ id }) => id === part.id)!
      expect(part.level, part.id).toBe(original.level)
      expect(listsIn(part.text), part.id).toEqual(listsIn(original.text))
      expect(sourcesIn(part.text), part.id).toEqual(sourcesIn(original.text))
      expect(linksIn(part.text), part.id).toEqual(linksIn(original.text))
      const bold = boldIn(part.text)
      const expected = boldIn(original.text).map(
        (word) => [word, payloads[word] ?? saidInLanguage(word, code)] as const,
      )
      const missing = expected.filter(([, words]) => !words.some((each) => bold.includes(each)))
      expect(missing, part.id).toEqual([])
      const known = expected.flatMap(([, words]) => words)
      expect(
        bold.filter((each) => !known.includes(each)),
        part.id,
      ).toEqual([])
    }
  })

  test('is said to be in the language, and leads to the same places', () => {
    const page = pageOf(book, code)
    const ids = [...page.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(partsOf(book.english).flatMap(({ id }) => (id ? [id] : [])))
    expect(page).toContain(`lang="${code}"`)
  })
})

test('a part whose English text changed is shown in English, and said to be', () => {
  const { english, translated } = textsOf('es', 'translators')
  const text = translated.es!.text
  const book = { english, translated: { es: { text, madeFrom: madeFrom(english) } } }
  const [, first] = partsOf(book.english)
  const all = { ...book, translated: { es: { text, madeFrom: [] as MadeFrom } } }
  expect(pageOf(all, 'es')).toContain('El manual está en inglés.')
  const changed = { ...book, english: book.english.replace(first!.title, `${first!.title} now`) }
  const page = pageOf(changed, 'es')
  expect(page).toContain('<a dir="ltr" href="#what-is-to-do-now" lang="en">')
  expect(page).toContain('<bdi dir="ltr" lang="es">(Mis idiomas)</bdi>')
  expect(page).toContain('<h2 id="translating-here">Traducir aquí</h2>')
  expect(page).toContain('Algunas partes del manual')
})

test('each translated handbook is one that the desk shows', () => {
  const shown = readFileSync(join(ROOT, 'src/cms/desk/handbook/books.ts'), 'utf8')
  expect(
    [...shown.matchAll(/docs\/handbook\/([a-z]+)\/(\w+)\.md/g)]
      .map(([, code, name]) => `${code} ${name}`)
      .sort(),
  ).toEqual(TRANSLATED.map(([code, name]) => `${code} ${name}`).sort())
})
