import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionConfig } from 'payload'
import { fieldAffectsData } from 'payload/shared'
import { expect, test } from 'vitest'
import { ROOT } from '../../testing/source-files.ts'
import { contacts } from './contacts/collection.ts'
import { glossary } from './glossary/collection.ts'
import { greetings } from './greetings/collection.ts'
import { media } from './media/collection.ts'
import { phrases } from './phrases/collection.ts'
import { taglines } from './taglines/collection.ts'
import { topics } from './topics/collection.ts'
import { users } from './users/collection.ts'

const isTranslated = ({ fields }: CollectionConfig): boolean =>
  fields.some((field) => fieldAffectsData(field) && 'localized' in field && field.localized)

test('the language switch is shown for the collections with texts in several languages', async () => {
  const style = await readFile(join(ROOT, 'src/cms/desk/styles/payload-layout.css'), 'utf8')
  const shown = [...style.matchAll(/\[class\*='--(\w+)'\]/g)].map(([, slug]) => slug)
  const translated = [contacts, glossary, greetings, media, phrases, taglines, topics, users]
    .filter(isTranslated)
    .map(({ slug }) => slug)
  expect(shown.sort()).toEqual(translated.sort())
})
