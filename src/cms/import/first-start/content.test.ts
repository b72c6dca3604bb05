import { expect, it } from 'vitest'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { readFirstContent } from './write-content.ts'

const missing = (name: string, record: Record<string, unknown>): string[] =>
  Object.entries(record).flatMap(([field, words]) =>
    typeof words === 'object' && words !== null && 'en' in words
      ? LOCALE_CODES.filter((locale) => !(words as Record<string, string>)[locale]?.trim()).map(
          (locale) => `${name}.${field} in ${locale}`,
        )
      : [],
  )

it('every label is in every language, with addresses in the language’s own letters', async () => {
  const { topics, contacts, settings } = await readFirstContent()
  expect([
    ...topics.flatMap((topic) => missing(String(topic.slug.en), topic)),
    ...contacts.flatMap((contact) => missing(String(contact.label.en), contact)),
    ...missing('settings', settings),
  ]).toEqual([])
  for (const { slug } of topics)
    expect([slug.ar, slug.zh]).toEqual([
      expect.stringMatching(/^[\p{Script=Arabic}-]+$/u),
      expect.stringMatching(/^[\p{Script=Han}-]+$/u),
    ])
})
