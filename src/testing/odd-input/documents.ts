import type { Payload } from 'payload'
import { addEntry, addPerson } from '../payload.ts'
import type { Documents } from './odd-requests.ts'

/** Makes documents of each collection, for requests that are odd in one place only. */
export async function someDocuments(payload: Payload): Promise<Documents> {
  const person = await addPerson(payload, { roles: ['editor'] })
  const original = await addEntry(payload)
  const translation = await addEntry(payload, { locale: 'es', translationOf: original.id })
  const make = async (
    collection: 'topics' | 'contacts' | 'glossary' | 'phrases' | 'greetings' | 'taglines',
    data: object,
  ) => {
    const { id } = await payload.create({ collection, data: data as never, overrideAccess: true })
    return { ids: [Number(id)], data: data as Record<string, unknown> }
  }
  return {
    entries: {
      ids: [original.id, translation.id],
      data: { question: 'Why?', locale: 'en', topics: original.topics },
    },
    topics: await make('topics', { title: 'A topic', riskTier: 'low', position: 1 }),
    contacts: await make('contacts', {
      label: 'Somebody',
      kind: 'clinic',
      region: 'US',
      position: 1,
    }),
    glossary: await make('glossary', { term: 'A word', locale: 'en' }),
    phrases: await make('phrases', {
      words: 'I want it to stop',
      danger: 'suicide',
      level: 'sure',
    }),
    greetings: await make('greetings', { words: 'Take your time.' }),
    taglines: await make('taglines', {
      ...{ name: 'Soomaali', english: 'Somali', code: 'so', words: 'Caawimadu waa bilaash.' },
      ...{
        source: 'https://language.example.test',
        checkedBy: 'Somebody',
        checkedOn: '2026-11-30',
      },
    }),
    users: {
      ids: [person.id],
      data: { name: 'Somebody', email: 'n@example.test', roles: ['editor'], languages: ['en'] },
    },
    media: { ids: [1], data: { alt: 'A picture' } },
  }
}
