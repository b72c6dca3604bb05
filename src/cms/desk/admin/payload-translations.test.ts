import { enTranslations } from '@payloadcms/translations/languages/en'
import { expect, it } from 'vitest'
import { DESK } from '../../../i18n/registers/desk.ts'
import { payloadTranslations } from './payload-translations.ts'

const placeholders = (words: string) => [...new Set(words.match(/\{\{\w+\}\}|<\d>/g) ?? [])].sort()

it('replaces words that Payload has', () => {
  const english = payloadTranslations.translations.en ?? {}
  expect(Object.keys(english).length).toBeGreaterThan(2)
  const theirs = enTranslations as Record<string, Record<string, unknown>>
  const names = Object.entries(english).flatMap(([namespace, words]) =>
    Object.keys(words).map((name) => `${namespace}.${name}`),
  )
  expect(
    names.filter((each) => {
      const [namespace = '', name = ''] = each.split('.')
      return theirs[namespace]?.[name] === undefined
    }),
  ).toEqual([])
})

it('replaces words with the placeholders of Payload', () => {
  const spanish = payloadTranslations.translations.es?.general
  expect(spanish?.createNewLabel).toBe('Crear {{label}}')
  // "<No Phone>" names the field; ours needs no name.
  const { noLabel, ...others } = spanish ?? {}
  expect(placeholders(noLabel ?? '')).toEqual([])
  for (const [name, words] of Object.entries(others))
    expect([name, placeholders(words)]).toEqual([
      name,
      placeholders((enTranslations.general as Record<string, string>)[name] ?? ''),
    ])
})

it('staff can choose each language of the desk, and Payload’s own words come with it', () => {
  const { supportedLanguages } = payloadTranslations
  expect(Object.keys(supportedLanguages).sort()).toEqual(Object.keys(DESK).sort())
  expect(supportedLanguages.es?.translations.general?.save).toBe('Guardar')
})
