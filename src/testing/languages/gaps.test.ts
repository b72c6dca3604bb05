import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { ROOT } from '../source-files.ts'
import { gapsIn, languagesPage, namesIn, PARTS } from './gaps.ts'

describe.each(PARTS.filter(({ needed }) => needed))('$name', (part) => {
  const mayBeLeftOut = (code: string) => part.needed === 'whole' && namesIn(code, part).length === 0
  it.each(LOCALE_CODES.filter((code) => !mayBeLeftOut(code)))('is complete in %s', (code) => {
    expect(namesIn(code, part).length).toBeGreaterThan(0)
    expect(gapsIn(code, part)).toEqual([])
  })
})

it.each(LOCALE_CODES)('there are crisis phrases, stop words and synonyms in %s', (code) => {
  const { crisis, stopWords, thesaurus } = SEARCH[code]
  for (const list of [...Object.values(crisis.phrases), stopWords, thesaurus])
    expect(list.length).toBeGreaterThan(0)
})

/** Words that are alike in several languages, such as “Sources”, are few. */
const MOST_ALIKE = 10
const readersWords = (code: string) =>
  ['site', 'sign-in', 'mail'].flatMap((part) =>
    Object.entries(
      JSON.parse(
        readFileSync(join(ROOT, 'src/i18n/languages', code, 'messages', `${part}.json`), 'utf8'),
      ) as Record<string, string>,
    ),
  )

it.each(LOCALE_CODES)('the words in %s are not those of another language', (code) => {
  const own = readersWords(code)
  for (const other of LOCALE_CODES.filter((each) => each !== code)) {
    const others = Object.fromEntries(readersWords(other))
    const alike = own.filter(([key, message]) => others[key] === message).map(([key]) => key)
    expect(alike.length, `as in ${other}: ${alike.join(', ')}`).toBeLessThanOrEqual(MOST_ALIKE)
  }
})

it('there is a folder for each language, and no other', () => {
  const folders = readdirSync(join(ROOT, 'src/i18n/languages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.sort()).toEqual([...LOCALE_CODES].sort())
})

it('docs/languages.md is up to date', () => {
  expect(readFileSync(join(ROOT, 'docs/languages.md'), 'utf8'), 'run npm run generate').toBe(
    languagesPage(),
  )
})
