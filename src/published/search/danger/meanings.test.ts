import { expect, it } from 'vitest'
import { DEFAULT_LOCALE, LOCALE_CODES } from '../../../i18n/locales.ts'
import { SEARCH } from '../../../i18n/registers/search.ts'
import { meaningsOf } from './meanings.ts'

const groupsOf = (list: string) =>
  list
    .trim()
    .split(/\n(?! )/)
    .map((line) => line.split(':')[0])

it.each(LOCALE_CODES)('the groups of meanings in %s are those of all languages', (locale) => {
  const groups = groupsOf(SEARCH[locale].meanings)
  expect(groups).toEqual([...new Set(groups)])
  expect(groups.sort()).toEqual(groupsOf(SEARCH[DEFAULT_LOCALE].meanings).sort())
})

it.each([
  'my therapist touched my leg',
  'la terapeuta tocó mi pierna',
  'ma psychologue a touché ma jambe',
  'المعالجة لمست فخذي',
  '咨询师摸我的大腿',
  'nhà trị liệu sờ đùi tôi',
  'nha tri lieu so dui toi',
])('says who does what in every language alike: %s', (text) => {
  const said = meaningsOf(text).flat()
  const order = ['therapist', 'touch', 'limb'].map((group) => said.indexOf(group))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
})

it('knows a phrase before its words, and words with an apostrophe or without', () => {
  for (const text of ["I don't want to live", 'i dont want to live', 'I don’t want to live'])
    expect(meaningsOf(text)).toEqual([['self'], ['not-live']])
  expect(meaningsOf('')).toEqual([])
})
