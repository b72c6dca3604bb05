import type { CollectionConfig, Field } from 'payload'
import { expect, test } from 'vitest'
import { sourceFiles } from '../../../testing/source-files.ts'
import { contacts } from '../../collections/contacts/collection.ts'
import { entries } from '../../collections/entries/collection.ts'
import { glossary } from '../../collections/glossary/collection.ts'
import { greetings } from '../../collections/greetings/collection.ts'
import { media } from '../../collections/media/collection.ts'
import { phrases } from '../../collections/phrases/collection.ts'
import { taglines } from '../../collections/taglines/collection.ts'
import { topics } from '../../collections/topics/collection.ts'
import { users } from '../../collections/users/collection.ts'

/** Days have no time of day, and `stray-date.ts` reads documents. */
const FORMATS = [
  'src/core/time/format-time.ts',
  'src/cms/desk/parts/dates.ts',
  'src/i18n/format.ts',
]
const READS = ['src/cms/checks/stray-date.ts', 'src/core/time/time-zone.ts']

test('one function formats times for staff', () => {
  const others = sourceFiles()
    .filter(({ path }) => /^src\/(core|cms|auth|app|i18n)\//.test(path) && !path.includes('.test.'))
    .filter(({ text }) => /DateTimeFormat\(|toLocale(Date|Time)String|timeStyle/.test(text))
    .map(({ path }) => path)
    .filter((path) => ![...FORMATS, ...READS].includes(path))
  expect(others).toEqual(['src/cms/desk/parts/clinic-dates.tsx'])
})

const datesIn = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) =>
    field.type === 'date'
      ? [field]
      : field.type === 'tabs'
        ? field.tabs.flatMap((tab) => datesIn(tab.fields))
        : 'fields' in field
          ? datesIn(field.fields)
          : [],
  )

test.each([contacts, entries, glossary, greetings, media, phrases, taglines, topics, users])(
  'no date of $slug is shown by Payload, which uses the browser’s time zone',
  ({ fields }: CollectionConfig) => {
    const dates = datesIn(fields)
    expect(dates.map((field) => 'name' in field && field.name)).toEqual(
      expect.arrayContaining(['updatedAt', 'createdAt']),
    )
    expect(
      dates.filter(({ admin }) => !admin?.components || !('Cell' in admin.components)),
    ).toEqual([])
  },
)
