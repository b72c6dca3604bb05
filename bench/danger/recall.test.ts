import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { detectDanger } from '../../src/published/search/danger/detect-danger.ts'
import { readPhrases } from './phrases.ts'

/**
 * The least recall on sets that have been used up. It says little about phrases of strangers, so the
 * limits are below what was measured. A change that detects much less, or takes much more for
 * danger, fails here.
 */
const MIN_RECALL = { plain: 0.95, indirect: 0.88, inALanguage: 0.88 }
const MOST_FALSE_ALARMS = 0.06

const phrases = ['choosing', 'choosing-2', 'choosing-3'].flatMap(readPhrases).map((phrase) => ({
  ...phrase,
  sure: detectDanger(phrase.text, phrase.locale)?.sure === true,
}))
const share = (of: typeof phrases): number => of.filter(({ sure }) => sure).length / of.length
const dangerous = phrases.filter(({ kind }) => kind !== 'ordinary')
const ordinary = phrases.filter(({ kind }) => kind === 'ordinary')

it.each(['plain', 'indirect'] as const)('danger that is told %s brings help first', (how) => {
  const told = dangerous.filter(({ directness }) => directness === how)
  expect(share(told)).toBeGreaterThanOrEqual(MIN_RECALL[how])
})

describe.each(LOCALE_CODES)('in %s', (locale) => {
  const inLocale = (of: typeof phrases) => of.filter((phrase) => phrase.locale === locale)

  it('danger brings help first', () => {
    expect(share(inLocale(dangerous))).toBeGreaterThanOrEqual(MIN_RECALL.inALanguage)
  })

  it('ordinary searches do not', () => {
    expect(share(inLocale(ordinary))).toBeLessThanOrEqual(MOST_FALSE_ALARMS)
  })
})
