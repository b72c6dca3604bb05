import { portal } from './portal.ts'
import { sessionHeader } from './session.ts'
import { expect } from './test.ts'

export type Text = { id: number; updatedAt: string; slug: string }
/**
 * Sends something to the API of answers as a member of staff; `path` starts behind /api/entries.
 */
export type Member = <Body>(method: string, path: string, body?: object) => Promise<Body>

/** What a member of staff does through the API. */
export async function member(email: string): Promise<Member> {
  const cookie = await sessionHeader({ email })
  return async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const headers = { cookie, origin: portal().url, 'content-type': 'application/json' }
    const response = await fetch(`${portal().url}/api/entries${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    expect(response.ok, `${method} ${path}: ${response.status} ${text.slice(0, 400)}`).toBe(true)
    return JSON.parse(text) as Body
  }
}

export const newest = (who: Member, id: number) => who<Text>('GET', `/${id}?draft=true&depth=0`)

/** Signs and publishes the newest text of an answer. */
export async function putOut(who: Member, id: number, options: object = {}): Promise<void> {
  await who('POST', `/${id}/approve`, { seen: (await newest(who, id)).updatedAt })
  await who('POST', `/${id}/publish`, { seen: (await newest(who, id)).updatedAt, ...options })
}

/**
 * A published original of two paragraphs, under a topic that readers know; `editor` writes and
 * `reviewer` signs it.
 */
export async function publishedOriginal(
  editor: Member,
  reviewer: Member,
  words: { question: string; shortAnswer: string; answer: object },
): Promise<Text> {
  const { docs } = await editor<{ docs: { topics: number[] }[] }>(
    'GET',
    '?limit=1&depth=0&where[translationOf][exists]=false&where[_status][equals]=published',
  )
  const { doc } = await editor<{ doc: Text }>('POST', '?depth=0', {
    locale: 'en',
    topics: docs[0]?.topics ?? [],
    riskTier: 'low',
    ...words,
  })
  await putOut(reviewer, doc.id)
  return doc
}
