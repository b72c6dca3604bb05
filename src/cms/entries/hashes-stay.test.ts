import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { migrateDatabase } from '../../server/database/migrate-database.ts'
import { oldDatabase } from '../../testing/old-database.ts'
import { openTestPayload, sqlFor } from '../../testing/payload.ts'
import { SOURCE_DOCUMENT } from '../import/first-start/first-start.ts'
import { importSources } from '../import/import.ts'
import { readSources } from '../import/sources.ts'
import { fingerprintOf, textPartsOf } from '../translations/fingerprint.ts'
import { lastSourceText } from '../translations/source-texts.ts'
import { asEntry, sourceIdOf, type Entry } from './entry.ts'
import { textHash } from './text-hash.ts'

/**
 * A signature is for a hash. Whatever becomes of the fields of an answer, the texts that are signed
 * and published in a database of 60ae95a keep the hashes that its code computed. If one of these
 * fails, do not change the expectation: give the new form of the hash a version of its own.
 */
let payload: Payload
let published: Map<number, Entry>
beforeAll(async () => {
  const url = await oldDatabase('60ae95a')
  await migrateDatabase(url)
  payload = await openTestPayload(url)
  const { docs } = await payload.find({
    collection: 'entries',
    where: { _status: { equals: 'published' } },
    draft: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  published = new Map(docs.map(asEntry).map((entry) => [entry.id, entry]))
})

test('the hash of every published answer is byte for byte what it was', async () => {
  const shown = await sqlFor(payload)<{ id: number; hash: string }>(
    'select entry_id as id, text_hash as hash from portal.entries order by 1',
  )
  expect(shown).toHaveLength(28)
  const now = shown.map(({ id }) => {
    const entry = published.get(id) as Entry
    return { id, hash: textHash(entry, published.get(sourceIdOf(entry)) ?? entry) }
  })
  expect(now).toEqual(shown)
})

test('the hash of every signed version is byte for byte what it was', async () => {
  const signed = await sqlFor(payload)<{ id: number; version: number; hash: string }>(
    `select entry_id as id, version_id as version, text_hash as hash from workflow.approvals
      where kind = 'approval' order by id`,
  )
  expect(signed).toHaveLength(9)
  for (const { id, version, hash } of signed) {
    const found = await payload.findVersionByID({
      collection: 'entries',
      id: String(version),
      depth: 0,
      overrideAccess: true,
    })
    const entry = asEntry({ ...found.version, id })
    expect([id, textHash(entry, published.get(sourceIdOf(entry)) ?? entry)]).toEqual([id, hash])
  }
})

test('the paragraphs that translations are compared with are the same', async () => {
  const originals = [...published.values()].filter(({ translationOf }) => !translationOf)
  expect(originals.length).toBeGreaterThan(9)
  for (const entry of originals) {
    expect([entry.id, fingerprintOf(textPartsOf(entry))]).toEqual([
      entry.id,
      (await lastSourceText(sqlFor(payload), entry.id))?.fingerprint,
    ])
  }
})

test('an import knows the document again that it wrote then', async () => {
  const { sources, faults } = await readSources([SOURCE_DOCUMENT])
  const [outcome] = await importSources(await createLocalReq({}, payload), sources, {
    faults,
    fix: true,
    dryRun: true,
  })
  expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(Array(9).fill('unchanged'))
})
