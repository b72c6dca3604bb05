import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { hearDanger } from '../../src/published/search/danger/hear-danger.ts'
import { readPhrases } from './phrases.ts'

/**
 * How well danger must be heard, on sets that have been used up. It says little about phrases of
 * strangers, so the floors are below what was measured; a change that hears much less, or takes
 * much more for danger, fails here.
 */
const FLOORS = { plain: 0.95, indirect: 0.88, inALanguage: 0.88 }
const MOST_FALSE_ALARMS = 0.06

const phrases = ['choosing', 'choosing-2', 'choosing-3'].flatMap(readPhrases).map((phrase) => ({
  ...phrase,
  sure: hearDanger(phrase.text, phrase.locale)?.sure === true,
}))
const share = (of: typeof phrases): number => of.filter(({ sure }) => sure).length / of.length
const dangerous = phrases.filter(({ kind }) => kind !== 'ordinary')
const ordinary = phrases.filter(({ kind }) => kind === 'ordinary')

it.each(['plain', 'indirect'] as const)('danger that is told %s brings help first', (how) => {
  const told = dangerous.filter(({ directness }) => directness === how)
  expect(share(told)).toBeGreaterThanOrEqual(FLOORS[how])
})

describe.each(LOCALE_CODES)('in %s', (locale) => {
  const inLocale = (of: typeof phrases) => of.filter((phrase) => phrase.locale === locale)

  it('danger brings help first', () => {
    expect(share(inLocale(dangerous))).toBeGreaterThanOrEqual(FLOORS.inALanguage)
  })

  it('ordinary searches do not', () => {
    expect(share(inLocale(ordinary))).toBeLessThanOrEqual(MOST_FALSE_ALARMS)
  })
})
