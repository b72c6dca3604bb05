import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { readPublishedPicture } from '../../../published/pictures/published-picture.ts'
import { readFrame } from '../../../published/read/frame.ts'
import { readHome } from '../../../published/read/home.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { SETTINGS_ID, type LabelPart } from './label-parts.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let admin: Person, reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'], languages: ['en'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
  await save({ clinicName: 'Northside' })
  return closeReadConnections
})

const save = async (data: object, locale = 'en') => {
  const response = await callApi(
    payload,
    admin,
    'POST',
    `/api/globals/settings?locale=${locale}`,
    data,
  )
  expect(response.status, await response.clone().text()).toBe(200)
}
async function file(width: number, height: number, background: string) {
  const data = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: `${background}.png`, size: data.length }
}
const addPicture = async (alt: string) =>
  (
    await payload.create({
      ...{ collection: 'media', locale: 'en', overrideAccess: true },
      data: { alt } as never,
      file: await file(1200, 600, 'teal'),
    })
  ).id
const standing = async (part: LabelPart) => {
  const response = await callApi(payload, reviewer, 'GET', '/api/labels/standing')
  const { labels } = (await response.json()) as { labels: LabelStanding[] }
  return labels
    .find(({ collection }) => collection === 'settings')
    ?.parts.find((each) => each.part === part)
}
const sign = async (...parts: LabelPart[]) => {
  const seen = await Promise.all(
    parts.map(async (part) => ({ part, seen: (await standing(part))?.hash })),
  )
  const response = await callApi(payload, reviewer, 'POST', '/api/labels/approve', {
    ...{ collection: 'settings', id: SETTINGS_ID, parts: seen },
  })
  expect(response.status, await response.clone().text()).toBe(200)
}
const shown = async () => (await readFrame('en'))?.mark
const SOON = { timeout: 10_000 }

it('a mark is shown when its file and its words are signed, and goes at once', async () => {
  const picture = await addPicture('A leaf')
  await save({ mark: picture })
  expect(await shown()).toBeNull()
  expect((await standing('en'))?.draft.markAlt).toBe('A leaf')
  await sign('shared', 'en')
  const mark = {
    ...{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, width: 256, height: 128 },
    alt: 'A leaf',
  }
  await expect.poll(shown, SOON).toEqual(mark)
  expect(await readFrame('es')).toMatchObject({ mark: { ...mark, alt: '' } })
  const first = (await shown())!
  const bytes = (await readPublishedPicture(first))?.bytes
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 256, height: 128 })
  expect(bytes!.length).toBeLessThan(8_000)
  const remove = () => callApi(payload, admin, 'DELETE', `/api/media/${picture}`)
  expect((await remove()).status).toBe(409)

  await payload.update({
    ...{ collection: 'media', id: picture, locale: 'en', overrideAccess: true, data: {} },
    file: await file(300, 300, 'red'),
  })
  expect((await standing('shared'))?.state).toBe('changed')
  expect(await shown()).toEqual(first)
  expect(await readPublishedPicture(first)).not.toBeNull()
  await sign('shared')
  await expect.poll(shown, SOON).toMatchObject({ width: 128, height: 128 })
  expect(await readPublishedPicture(first)).toBeNull()

  const second = (await shown())!
  await save({ mark: null })
  await expect.poll(shown, SOON).toBeNull()
  expect(await readPublishedPicture(second)).toBeNull()
  expect((await remove()).status).toBe(200)
})

it('home names those who have signed what it lists only if the clinic wants it', async () => {
  await sqlFor(payload)(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, risk_tier, sensitive, reviewed, reviewed_by, reviewer_title,
      first_published_at, changed_at, text_hash, folded, doc)
     values (1, 1, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', false, true,
      'Dr Rhea Viewer', 'Psychologist', now(), now(), 'h', 'why', '')`,
  )
  const named = async () => (await readHome('en'))?.reviewers
  expect(await named()).toEqual([])
  await save({ showReviewers: true })
  await expect.poll(named, SOON).toEqual([{ name: 'Dr Rhea Viewer', title: 'Psychologist' }])
})
