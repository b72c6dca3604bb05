import { crc32 } from 'node:zlib'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { GetServerSidePropsContext } from 'next'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { serveAnswerFormat } from '../../../site/serve/answer-format.ts'
import { servePicture } from '../../../site/serve/picture.ts'
import {
  addEntry,
  callApi,
  openTestPayload,
  requestFor,
  signLabels,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import { startS3Server } from '../../../testing/s3-server.ts'
import {
  addStaff,
  publicText,
  updatedAtOf,
  type Staff,
} from '../../../testing/workflow-fixtures.ts'
import { exportAnswers } from '../../import/export/documents.ts'
import { importSources } from '../../import/import.ts'
import { readKnownPictures } from '../../import/read-known-pictures.ts'
import { parseSource } from '../../import/sources.ts'
import { asEntry, type Entry } from '../entry.ts'
import { picturesIn } from './stored-picture.ts'

let payload: Payload
let staff: Staff

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
  await signLabels(payload)
})
afterAll(closeReadConnections)

const image = (background: string, width = 1600, height = 800) =>
  sharp({ create: { width, height, channels: 3, background } })

type Media = { id: number; filename: string }
async function send(
  method: string,
  path: string,
  { bytes, name = 'view.jpg', alt }: { bytes?: Buffer | string; name?: string; alt?: string },
): Promise<Response> {
  const form = new FormData()
  form.set('_payload', JSON.stringify(alt === undefined ? {} : { alt }))
  if (bytes)
    form.set('file', new Blob([new Uint8Array(Buffer.from(bytes))], { type: 'image/png' }), name)
  return callApi(payload, staff.editor, method, path, form)
}
async function addPicture(background: string, alt = 'A quiet “room” & a chair'): Promise<Media> {
  const bytes = await image(background).jpeg().toBuffer()
  const response = await send('POST', '/api/media?locale=en', { bytes, alt })
  expect(response.status, await response.clone().text()).toBe(201)
  return ((await response.json()) as { doc: Media }).doc
}

/** An answer with a picture between its paragraphs, and whatever else somebody sends of it. */
function withPicture(id: number, more: object = {}): SerializedEditorState {
  const answer = answerOf('Look at the room.', 'Then sit down, and breathe.')
  const node = { type: 'picture', version: 1, picture: id, ...more }
  const [first, ...others] = answer.root.children
  const children = [first, node, ...others] as typeof answer.root.children
  return { ...answer, root: { ...answer.root, children } }
}
const newest = async ({ id }: Pick<Entry, 'id'>) =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const save = async (entry: Entry, answer: unknown) =>
  callApi(payload, staff.editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
    answer,
    updatedAt: await updatedAtOf(payload, entry),
  })
const step = async (name: string, entry: Entry) => {
  const person = name === 'submit' ? staff.editor : staff.reviewer
  const body = name === 'publish' ? { change: { severity: 'wording' } } : {}
  const response = await takeStepOver(payload, person, entry.id, name, body)
  return { status: response.status, text: await response.text() }
}
async function publish(entry: Entry): Promise<void> {
  for (const name of ['submit', 'approve', 'publish'])
    expect(await step(name, entry)).toMatchObject({ status: 200 })
}
async function published(id: number): Promise<Entry> {
  const entry = await addEntry(payload, { answer: withPicture(id) })
  await publish(entry)
  return entry
}

type Got = { status: number; headers: Record<string, unknown>; body?: Buffer | string }
/** What a reader gets at an address. */
async function got(
  serve: typeof servePicture,
  params: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Got> {
  const response: Got = { status: 200, headers: {} }
  const res = {
    setHeader: (name: string, value: unknown) => {
      response.headers[name.toLowerCase()] = value
    },
    set statusCode(status: number) {
      response.status = status
    },
    end: (body?: Buffer | string) => {
      response.body = body
    },
  }
  const req = { method: 'GET', headers }
  await serve({ req, res, params } as unknown as GetServerSidePropsContext)
  return response
}
const htmlOf = async (entry: Entry): Promise<string> =>
  String((await publicText(payload, entry))[0]?.answer_html ?? '')
const hashIn = (html: string): string => /data-picture="(\w+)"/.exec(html)?.[1] ?? ''
const file = (hash: string, width: number) => got(servePicture, { file: `${hash}-${width}.webp` })

describe('a picture in an answer', () => {
  test('is shown to readers in two sizes while the answer is published', async () => {
    const picture = await addPicture('#336699')
    const entry = await published(picture.id)
    const html = await htmlOf(entry)
    expect(html).toMatch(
      /<img data-picture="\w{64}" width="1600" height="800" alt="A quiet “room” &amp; a chair" \/>/,
    )
    const hash = hashIn(html)
    for (const width of [640, 1280]) {
      const { status, headers, body } = await file(hash, width)
      expect([status, headers['content-type']]).toEqual([200, 'image/webp'])
      expect(headers['cache-control']).toBe('no-cache')
      expect(await sharp(body as Buffer).metadata()).toMatchObject({ format: 'webp', width })
      const again = await got(
        servePicture,
        { file: `${hash}-${width}.webp` },
        { 'if-none-match': String(headers.etag) },
      )
      expect([again.status, again.body]).toEqual([304, undefined])
    }
    const withdrawn = await takeStepOver(payload, staff.reviewer, entry.id, 'withdraw', {
      reason: 'It is no longer right.',
      alternatives: [],
    })
    expect(withdrawn.status, await withdrawn.text()).toBe(200)
    expect((await file(hash, 640)).status).toBe(404)
  })

  test('is in the forms for programs with its address', async () => {
    const entry = await published((await addPicture('#446699')).id)
    const hash = hashIn(await htmlOf(entry))
    const [row] = await sqlFor(payload)<{ slug: string }>(
      'select slug from portal.entries where entry_id = $1',
      [entry.id],
    )
    const read = async (ending: string) =>
      String(
        (await got(serveAnswerFormat, { locale: 'en', slug: `${row?.slug ?? ''}.${ending}` })).body,
      )
    const address = `http://localhost:3000/pictures/${hash}-1280.webp`
    expect(await read('md')).toContain(`\n\n![A quiet “room” & a chair](<${address}>)\n\n`)
    expect(await read('json')).toContain(`src=\\"${address}\\"`)
  })

  test('from before pictures could be in answers, or in a bucket, is shown too', async () => {
    const s3 = await startS3Server()
    try {
      Object.assign(process.env, s3.settings)
      const picture = await addPicture('#456699')
      await sqlFor(payload)('delete from workflow.picture_contents where picture_id = $1', [
        picture.id,
      ])
      const entry = await published(picture.id)
      expect((await file(hashIn(await htmlOf(entry)), 1280)).status).toBe(200)
    } finally {
      for (const name of Object.keys(s3.settings)) Reflect.deleteProperty(process.env, name)
      await s3.stop()
    }
  })

  test('of a draft is for staff only', async () => {
    const entry = await addEntry(payload, {
      answer: withPicture((await addPicture('#556699')).id),
    })
    const [picture] = picturesIn((await newest(entry)).answer)
    const path = `/api/media/contents/${picture?.hash ?? ''}-640.webp`
    expect((await file(picture?.hash ?? '', 640)).status).toBe(404)
    expect((await callApi(payload, null, 'GET', path)).status).toBe(404)
    expect((await callApi(payload, staff.translator, 'GET', path)).status).toBe(200)
  })

  test('that was replaced after the signature needs a new one', async () => {
    const picture = await addPicture('#666699')
    const entry = await published(picture.id)
    const before = hashIn(await htmlOf(entry))
    await save(entry, withPicture(picture.id))
    const [{ text_hash: signed } = { text_hash: '' }] = await publicText(payload, entry)
    for (const name of ['submit', 'approve'])
      expect(await step(name, entry)).toMatchObject({ status: 200 })
    const bytes = await image('#993333').png().toBuffer()
    expect((await send('PATCH', `/api/media/${picture.id}?locale=en`, { bytes })).status).toBe(200)
    const refused = await step('publish', entry)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Picture 1 (view')
    expect(hashIn(await htmlOf(entry))).toBe(before)
    expect((await file(before, 640)).status).toBe(200)
    await save(entry, withPicture(picture.id))
    expect((await step('publish', entry)).text).toContain('hasn’t signed off')
    await publish(entry)
    const after = await htmlOf(entry)
    expect(hashIn(after)).not.toBe(before)
    expect((await publicText(payload, entry))[0]?.text_hash).not.toBe(signed)
    expect((await file(before, 640)).status).toBe(404)
  })

  test('without words in the language of the answer cannot be submitted', async () => {
    const picture = await addPicture('#776699')
    const original = await published(picture.id)
    const entry = await addEntry(payload, {
      locale: 'es',
      translationOf: original.id,
      question: '¿Qué se ve en la sala?',
      answer: withPicture(picture.id, { alt: 'Sent by hand' }),
    })
    const submit = () => takeStepOver(payload, staff.translator, entry.id, 'submit')
    const refused = await submit()
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining(`Picture 1 (${picture.filename}) has no description in Spanish`),
    ])
    const words = await callApi(
      payload,
      staff.translator,
      'PATCH',
      `/api/media/${picture.id}?locale=es`,
      { alt: 'Una sala' },
    )
    expect(words.status, await words.text()).toBe(200)
    const answer = (await newest(entry)).answer
    expect((await submit()).status).toBe(422)
    const saved = await callApi(
      payload,
      staff.translator,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { answer, updatedAt: await updatedAtOf(payload, entry) },
    )
    expect(saved.status).toBe(200)
    expect((await submit()).status).toBe(200)
  })

  test('stores nothing that somebody sends of it', async () => {
    const [one, other] = [await addPicture('#886699'), await addPicture('#996699')]
    const forged = { hash: 'a'.repeat(64), width: 9, height: 9, alt: 'Forged', extra: '\u0000' }
    const entry = await addEntry(payload, { answer: withPicture(one.id) })
    expect((await save(entry, withPicture(one.id, forged))).status).toBe(200)
    const { answer } = await newest(entry)
    const [picture] = picturesIn(answer)
    expect(picture).toMatchObject({ alt: 'A quiet “room” & a chair', width: 1600 })
    expect(JSON.stringify(answer)).not.toMatch(/Forged|extra/)
    expect(other.filename).not.toBe(one.filename)
  })
})

describe('the desk’s Pictures', () => {
  test('that readers see cannot be deleted', async () => {
    const picture = await addPicture('#aa6699')
    const entry = await published(picture.id)
    const remove = () => callApi(payload, staff.admin, 'DELETE', `/api/media/${picture.id}`)
    const refused = await remove()
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining(`number ${entry.id}`),
    ])
    await save(entry, answerOf('No picture now.', 'Then sit down, and breathe.'))
    await publish(entry)
    expect((await remove()).status).toBe(200)
    await save(entry, withPicture(picture.id))
    const submitted = await step('submit', entry)
    expect([submitted.status, submitted.text]).toEqual([
      422,
      expect.stringContaining('no longer in Pictures'),
    ])
  })

  test.each([
    ['an SVG with another name', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
    ['only the beginning of a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('refuse %s', async (_, bytes) => {
    const response = await send('POST', '/api/media?locale=en', { bytes, name: 'a.png', alt: 'A' })
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('PNG, JPEG or WebP'),
    ])
  })

  test('refuse a picture that would fill the memory', async () => {
    const bytes = await image('#000', 8, 8).png().toBuffer()
    bytes.writeUInt32BE(12_001, 16)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    const response = await send('POST', '/api/media?locale=en', { bytes, alt: 'A' })
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('million pixels'),
    ])
  })

  test('give readers no place and no camera', async () => {
    const exif = { IFD0: { Copyright: 'Jo Doe' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
    const bytes = await image('#bb6699').withExif(exif).jpeg().toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const response = await send('POST', '/api/media?locale=en', { bytes, alt: 'A view' })
    const { doc } = (await response.json()) as { doc: Media }
    const entry = await published(doc.id)
    const { body } = await file(hashIn(await htmlOf(entry)), 640)
    const { exif: left, xmp, icc } = await sharp(body as Buffer).metadata()
    expect([left, xmp, icc]).toEqual([undefined, undefined, undefined])
  })
})

test('odd addresses of pictures are a 404', async () => {
  const hash = 'a'.repeat(64)
  for (const name of ['x', '..%2f', `${hash}-640.webp`, `${hash}-0.webp`, '\0'])
    for (const path of [
      `contents/${encodeURIComponent(name)}`,
      '9999999999/for-answer?locale=en',
    ]) {
      expect((await got(servePicture, { file: name })).status).toBe(404)
      expect((await callApi(payload, staff.editor, 'GET', `/api/media/${path}`)).status).toBe(404)
    }
})

test('an answer holds pictures by their numbers only', async () => {
  const entry = await addEntry(payload)
  for (const id of [0, -1, 1.5, 2 ** 40, 'one', null, { id: 1 }])
    expect((await save(entry, withPicture(id as number))).status, String(id)).toBe(400)
})

test('a picture goes out in an export and comes back in an import', async () => {
  const picture = await addPicture('#cc6699')
  const entry = await addEntry(payload, { answer: withPicture(picture.id) })
  const sql = sqlFor(payload)
  const text = Buffer.from(await exportAnswers(sql, [entry.id], 'en', 'markdown')).toString()
  expect(text).toContain(`![A quiet “room” & a chair](<${picture.filename}>)`)
  const stem = picture.filename.replace(/\..*$/, '')
  const document = `## What does the room look like?\n\nAs here:\n\n![Old words](img/${stem}.PNG)\n\n![Elsewhere](https://example.org/${picture.filename})\n\nThat is all.\n`
  const source = await parseSource(
    { file: 'room.md', name: 'room.md', extension: '.md', bytes: Buffer.from(document) },
    { pictures: await readKnownPictures(sql) },
  )
  expect(source.notices).toEqual([expect.objectContaining({ why: 'picture', words: 'Elsewhere' })])
  const req = await requestFor(payload, staff.editor)
  const [outcome] = await importSources(req, [source], { topics: [], dryRun: false })
  const imported = await newest({ id: outcome?.entryIds[0] ?? 0 })
  expect(picturesIn(imported.answer)).toEqual([
    expect.objectContaining({ picture: picture.id, alt: 'A quiet “room” & a chair', width: 1600 }),
  ])
})
