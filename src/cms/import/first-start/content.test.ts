import { expect, it } from 'vitest'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { SERVED_DANGERS } from '../../../published/search/danger/kinds.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { readFirstContent } from './write-content.ts'

const missing = (name: string, record: Record<string, unknown>): string[] =>
  Object.entries(record).flatMap(([field, words]) =>
    typeof words === 'object' && words !== null && 'en' in words
      ? LOCALE_CODES.filter((locale) => !(words as Record<string, string>)[locale]?.trim()).map(
          (locale) => `${name}.${field} in ${locale}`,
        )
      : [],
  )

it('a contact of each region serves each kind of danger, and one serves every kind', async () => {
  const { contacts } = await readFirstContent()
  for (const region of REGIONS) {
    const lines = contacts.filter((contact) => contact.region === region)
    const serves = new Set(lines.flatMap((contact) => contact.serves))
    expect([region, SERVED_DANGERS.filter((kind) => !serves.has(kind))]).toEqual([region, []])
    expect(lines.filter(({ kind }) => kind === 'complaints')).not.toEqual([])
  }
  expect(new Set(contacts.map(({ name }) => name)).size).toBe(contacts.length)
})

it('every label is in every language, with addresses in the language’s own letters', async () => {
  const { topics, contacts, greetings, settings } = await readFirstContent()
  expect([
    ...topics.flatMap((topic) => missing(String(topic.slug.en), topic)),
    ...contacts.flatMap((contact) => missing(String(contact.label.en), contact)),
    ...greetings.flatMap((greeting) => missing(greeting.name, greeting)),
    ...missing('settings', settings),
  ]).toEqual([])
  for (const { slug } of topics)
    expect([slug.ar, slug.zh]).toEqual([
      expect.stringMatching(/^[\p{Script=Arabic}-]+$/u),
      expect.stringMatching(/^[\p{Script=Han}-]+$/u),
    ])
})

it('hours are on a clock of twelve hours where people use one', async () => {
  const { contacts } = await readFirstContent()
  const hours = contacts
    .filter(({ region }) => ['US', 'CA', 'AU'].includes(region))
    .flatMap((contact) =>
      LOCALE_CODES.filter((locale) => locale !== 'fr').map((locale) => contact.hours?.[locale]),
    )
  expect(hours.filter((text) => /\b(?:0\d|1[3-9]|2[0-4]):\d\d/.test(text ?? ''))).toEqual([])
  const nami = contacts.find(({ name }) => name === 'us-nami')?.hours
  expect([nami?.en, nami?.es]).toEqual([
    expect.stringContaining('10 p.m.'),
    expect.stringContaining('10:00 p.m.'),
  ])
})
