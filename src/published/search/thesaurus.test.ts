import { expect, it } from 'vitest'
import { DEFAULT_LOCALE, LOCALE_CODES } from '../../i18n/locales.ts'
import { optionalWords, stopWords, thesaurusGroups } from './thesaurus.ts'

const names = (locale: (typeof LOCALE_CODES)[number]) =>
  thesaurusGroups(locale).map(({ name }) => name)

it.each(LOCALE_CODES)('the thesaurus has all groups in %s, none empty', (locale) => {
  expect(names(locale)).toEqual(names(DEFAULT_LOCALE))
  expect(thesaurusGroups(locale).filter(({ wordings }) => wordings.length === 0)).toEqual([])
})

it.each(LOCALE_CODES)('there are stop words and optional words in %s', (locale) => {
  expect(stopWords(locale).size).toBeGreaterThan(10)
  expect(optionalWords(locale).size).toBeGreaterThan(10)
})
