import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkSeals } from '../../cms/workflow/seals/seals.ts'
import { sqlOfClient } from '../../core/sql.ts'
import { emptyDatabase } from '../../testing/old-database.ts'
import { openTestPayload } from '../../testing/payload.ts'
import { addTranslatedAnswer, addTranslators } from '../../testing/translated-answer.ts'
import { addPublishedEntry, addStaff, type Staff } from '../../testing/workflow-fixtures.ts'
import { withClient } from '../database/client.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let payload: Payload
let staff: Staff
let translators: Awaited<ReturnType<typeof addTranslators>>
let folder: string

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
  translators = await addTranslators(payload)
  folder = await mkdtemp(join(tmpdir(), 'attune-under-writing-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function addPicture(): Promise<void> {
  const data = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  await payload.create({
    collection: 'media',
    data: { alt: 'A view' },
    file: { data, mimetype: 'image/png', name: 'view.png', size: data.length },
    overrideAccess: true,
  })
}

/** Each returns a number of rows that belong to nothing: 0 if the backup is consistent. */
const ORPHANS: Record<string, string> = {
  'published texts that the history does not have': `select count(*)::int as n from portal.entries e
    where not exists (select from portal.history h where h.entry_id = e.entry_id
      and h.text_hash = e.text_hash and h.shown_until is null)`,
  'published texts that nobody has signed': `select count(*)::int as n from portal.entries e
    where not exists (select from workflow.approvals a where a.entry_id = e.entry_id
      and a.text_hash = e.text_hash)`,
  'published texts without a document': `select count(*)::int as n from portal.entries e
    where not exists (select from public.entries d where d.id = e.entry_id and d._status = 'published')`,
  'translations without their original': `select count(*)::int as n from portal.entries e
    where not exists (select from public.entries d where d.id = e.source_id)`,
  'pictures without a file': `select count(*)::int as n from public.media m
    where not exists (select from workflow.picture_files f where f.name = m.filename)`,
  'files without a picture': `select count(*)::int as n from workflow.picture_files f
    where not exists (select from public.media m where m.filename = f.name)`,
}

test(
  'a backup under heavy writing restores whole sign-offs, translations and pictures',
  { timeout: 180_000 },
  async () => {
    let isDone = false
    const written = [0, 0, 0]
    const keepWriting = (index: number, write: () => Promise<unknown>) =>
      (async () => {
        while (!isDone) {
          await write()
          written[index] = (written[index] ?? 0) + 1
        }
      })()
    const writers = [
      keepWriting(0, () => addPublishedEntry(payload, staff)),
      keepWriting(1, () => addTranslatedAnswer(payload, translators)),
      keepWriting(2, addPicture),
    ]
    const allHaveWritten = expect
      .poll(() => Math.min(...written), { timeout: 90_000 })
      .toBeGreaterThan(0)
    // Fails at once if a writer fails.
    await Promise.race([allHaveWritten, Promise.all(writers)])
    const file = join(folder, 'backup.tar.gz')
    const mediaDir = join(folder, 'media')
    const url = process.env.DATABASE_URL ?? ''
    const manifest = await backup({ url, mediaDir, bucket: null, secrets: null, file })
    isDone = true
    await Promise.all(writers)

    const restored = await emptyDatabase()
    await restore({ url: restored, dataDir: folder, file, saveSecrets: async () => undefined })
    await withClient(restored, async (client) => {
      const sql = sqlOfClient(() => client)
      const found: Record<string, number | undefined> = {}
      for (const [what, query] of Object.entries(ORPHANS))
        found[what] = (await sql<{ n: number }>(query))[0]?.n
      expect(found).toEqual(Object.fromEntries(Object.keys(ORPHANS).map((what) => [what, 0])))
      expect((await checkSeals(sql)).broken).toEqual([])
      const locales = await sql<{ locale: string }>('select distinct locale from portal.entries')
      expect(locales.map(({ locale }) => locale).sort()).toEqual(['ar', 'en', 'es'])
      expect(await sql('select count(*)::int as rows from workflow.picture_files')).toEqual([
        { rows: manifest.tables.find(({ name }) => name === 'picture_files')?.rows },
      ])
    })
    expect(manifest.tables.find(({ name }) => name === 'picture_files')?.rows).toBeGreaterThan(0)
  },
)
