import type { Field } from 'payload'
import { expect, test } from 'vitest'
import config from '../../../payload.config.ts'

const isListed = (field: Field): boolean =>
  !('hidden' in field && field.hidden) &&
  !(field.admin && 'disableListColumn' in field.admin && field.admin.disableListColumn) &&
  'name' in field &&
  field.name !== 'id'

/** Payload makes a plain text of a name, in English alone: “Thumbnail URL”, “Issuer”. */
const hasWords = (field: Field): boolean => 'label' in field && typeof field.label !== 'string'

test('every column and filter that a list offers has words in every language', async () => {
  const { collections } = await config
  const listed = collections
    .filter(({ admin }) => !admin.hidden)
    .flatMap(({ slug, fields }) =>
      fields
        .filter((field) => isListed(field) && !hasWords(field))
        .map((field) => `${slug}.${'name' in field ? field.name : ''}`),
    )
  expect(listed).toEqual([])
})
