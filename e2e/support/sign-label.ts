import { expect } from 'playwright/test'
import { portal } from './portal.ts'
import { sessionHeader } from './session.ts'
import { ADMIN, STAFF } from './staff.ts'

type Standing = {
  labels: { collection: string; id: number; parts: { part: string; hash: string }[] }[]
}

const reviewer = () => sessionHeader(STAFF.find(({ role }) => role === 'reviewer')!)

async function send(cookie: string, path: string, body: object): Promise<Response> {
  const { url } = portal()
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  })
  expect([200, 201], await response.clone().text()).toContain(response.status)
  return response
}

type Signed = 'contacts' | 'phrases' | 'greetings'

/** Writes a label in English as the admin and signs it as the reviewer. */
export async function addSigned(collection: Signed, data: object): Promise<number> {
  const made = await send(await sessionHeader(ADMIN), `/api/${collection}?locale=en`, data)
  const { id } = ((await made.json()) as { doc: { id: number } }).doc
  const cookie = await reviewer()
  const standing = await fetch(`${portal().url}/api/labels/standing`, { headers: { cookie } })
  const { labels } = (await standing.json()) as Standing
  const parts = labels.find((label) => label.collection === collection && label.id === id)?.parts
  const seen = parts?.map(({ part, hash }) => ({ part, seen: hash }))
  await send(cookie, '/api/labels/approve', { collection, id, parts: seen })
  return id
}

export const withdrawSigned = async (collection: Signed, id: number) =>
  send(await reviewer(), '/api/labels/withdraw', { collection, id, reason: 'The test is done.' })
