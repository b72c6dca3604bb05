import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { movePictures } from '../../../server/pictures/move-pictures.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { startS3Server } from '../../../testing/s3-server.ts'
import { bucketOf } from '../../pictures/configured-store.ts'
import { databasePictures } from '../../pictures/database-store.ts'
import { deleteRemovedFiles } from '../../pictures/delete-removed-files.ts'

let payload: Payload
let editor: Person
let admin: Person
let folder: string
let s3: Awaited<ReturnType<typeof startS3Server>>

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  admin = await addPerson(payload, { roles: ['admin'] })
  folder = await mkdtemp(join(tmpdir(), 'attune-pictures-'))
  s3 = await startS3Server()
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => useBucket(false))

const useBucket = (use: boolean) => {
  for (const [name, value] of Object.entries(s3.settings))
    if (use) process.env[name] = value
    else Reflect.deleteProperty(process.env, name)
}
const png = (side = 4, background = '#336699') =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer()

const deleteRemoved = () =>
  deleteRemovedFiles.run({
    payload,
    sql: sqlFor(payload),
    now: new Date(),
    signal: new AbortController().signal,
  })

type Doc = { id: number; filename: string; url: string; width: number }
async function send(
  method: string,
  path: string,
  { bytes, name = 'view.png', alt }: { bytes?: Buffer; name?: string; alt?: string },
): Promise<Doc> {
  const form = new FormData()
  form.set('_payload', JSON.stringify(alt ? { alt } : {}))
  if (bytes) form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  const response = await callApi(
    payload,
    editor,
    method,
    `${path}${path.includes('?') ? '&' : '?'}locale=en`,
    form,
  )
  expect(response.status, await response.clone().text()).toBeLessThan(300)
  return ((await response.json()) as { doc: Doc }).doc
}
const open = (doc: Doc) => callApi(payload, editor, 'GET', new URL(doc.url, 'http://a').pathname)
const inDatabase = async () =>
  (
    await sqlFor(payload)<{ name: string }>('select name from workflow.picture_files order by name')
  ).map(({ name }) => name)

describe.each([
  ['the database', false],
  ['a bucket', true],
])('pictures in %s', (_, bucket) => {
  test('are served without a file on this computer, as downloads of their own type', async () => {
    useBucket(bucket)
    const doc = await send('POST', '/api/media', { bytes: await png(), alt: 'A view' })
    const response = await open(doc)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const { format, width } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([format, width]).toEqual(['webp', 4])
    expect((await inDatabase()).includes(doc.filename)).toBe(!bucket)
  })

  test('are replaced, cropped and deleted with their files', async () => {
    useBucket(bucket)
    const doc = await send('POST', '/api/media', { bytes: await png(), alt: 'Replaced' })
    const path = `/api/media/${doc.id}`
    const next = await send('PATCH', path, {
      bytes: await png(8),
      name: 'next.png',
      alt: 'New',
    })
    expect([(await open(doc)).status, (await open(next)).status]).toEqual([404, 200])
    const edits =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=4&uploadEdits[heightInPixels]=4'
    const cropped = await send('PATCH', `${path}?${edits}`, { alt: 'Cropped' })
    const picture = await sharp(Buffer.from(await (await open(cropped)).arrayBuffer())).metadata()
    expect([cropped.width, picture.width]).toEqual([4, 4])
    await send('PATCH', path, { alt: 'The words alone' })
    expect((await open(cropped)).status).toBe(200)
    const kept = () => (bucket ? bucketOf(s3.settings) : databasePictures(sqlFor(payload)))
    await deleteRemoved()
    expect(await kept()?.read(doc.filename)).toBeNull()
    expect(await kept()?.read(cropped.filename)).not.toBeNull()
    expect((await callApi(payload, admin, 'DELETE', path)).status).toBe(200)
    expect((await open(cropped)).status).toBe(404)
    await deleteRemoved()
    expect(await kept()?.read(cropped.filename)).toBeNull()
  })
})

test('a picture that is refused leaves no file', async () => {
  const before = await inDatabase()
  const form = new FormData()
  form.set('_payload', '{}')
  form.set('file', new Blob([new Uint8Array(await png())], { type: 'image/png' }), 'no-alt.png')
  expect((await callApi(payload, editor, 'POST', '/api/media?locale=en', form)).status).toBe(400)
  expect(await inDatabase()).toEqual(before)
})

test('files of older versions and of the database move to where pictures are kept', async () => {
  const doc = await send('POST', '/api/media', { bytes: await png(), alt: 'Of an older version' })
  const bytes = Buffer.from(await (await open(doc)).arrayBuffer())
  const sql = sqlFor(payload)
  const url = process.env.DATABASE_URL ?? ''
  await sql('delete from workflow.picture_files')
  await mkdir(join(folder, 'media'))
  const media = join(folder, 'media')
  await writeFile(join(media, doc.filename), bytes)
  await writeFile(join(media, 'unknown.webp'), bytes)
  const moved = await movePictures(url, media, null)
  expect(moved).toEqual({ moved: 1, warnings: [expect.stringContaining('unknown.webp')] })
  expect(await readdir(media)).toEqual(['unknown.webp'])
  expect(await inDatabase()).toEqual([doc.filename])
  useBucket(true)
  const dead = bucketOf({ ...s3.settings, S3_SECRET_ACCESS_KEY: 'wrong' })
  expect((await movePictures(url, folder, dead)).warnings).toEqual([
    expect.stringContaining('Check the S3 settings'),
  ])
  expect((await open(doc)).status).toBe(200)
  expect(await movePictures(url, folder, bucketOf(s3.settings))).toMatchObject({ moved: 1 })
  expect(await inDatabase()).toEqual([])
  const served = await open(doc)
  expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true)
  expect(await movePictures(url, folder, bucketOf(s3.settings))).toEqual({ moved: 0, warnings: [] })
})
