import type { Entry } from '../../src/cms/entries/entry.ts'
import { answerOf } from '../../src/testing/rich-text.ts'

export type Person = 'editor' | 'reviewer'
export type Cookies = Record<Person, string>
type Reply = { status: number; body: string }
type Doc = Pick<Entry, 'id' | 'slug' | 'question' | 'shortAnswer' | 'updatedAt'>
export type Desk = ReturnType<typeof deskAt>

/** Signs in with a password, as the form does, and returns the cookie. */
export async function signInAt(url: string, email: string, password: string): Promise<string> {
  const cookiesOf = (response: Response) =>
    response.headers.getSetCookie().map((line) => line.split(';')[0])
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: `${url}/admin` }),
    headers: { origin: url, cookie: cookiesOf(first).join('; ') },
  })
  const cookie = cookiesOf(response).find((each) => /session-token=./.test(each ?? ''))
  if (!cookie) throw new Error(`${email} could not sign in: ${await response.text()}`)
  return cookie
}

let made = 0
/** Words of an answer that no other has. */
export function newWords(): Pick<Entry, 'question' | 'shortAnswer' | 'answer'> {
  made += 1
  return {
    question: `What happens in upgrade number ${made}?`,
    shortAnswer: `Nothing that you notice, for the ${made}. time.`,
    answer: answerOf(`Both versions go on (${made}).`, 'You can read everything.'),
  }
}

/** The desk of one portal, used as its pages use it. Steps throw unless they succeed. */
export function deskAt(url: string, cookies: Cookies) {
  const ask = async (who: Person, method: string, path: string, body?: object): Promise<Reply> => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie: cookies[who], origin: url, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    return { status: response.status, body: await response.text() }
  }
  const must = async (...request: Parameters<typeof ask>): Promise<unknown> => {
    const { status, body } = await ask(...request)
    if (status >= 300) throw new Error(`${request[1]} ${url}${request[2]}: ${status} ${body}`)
    return JSON.parse(body)
  }
  const pathOf = (id: number) => `/api/entries/${id}?draft=true&depth=0`
  const newest = (id: number) => must('editor', 'GET', pathOf(id)) as Promise<Doc>
  const step = (who: Person, id: number, name: string, body: object = {}) =>
    must(who, 'POST', `/api/entries/${id}/${name}`, body)
  const sign = async (id: number) => {
    await step('editor', id, 'submit')
    await step('reviewer', id, 'approve', { seen: (await newest(id)).updatedAt })
    return newest(id)
  }
  const publication = async (id: number) => ({
    seen: (await newest(id)).updatedAt,
    note: 'Tried.',
    change: { severity: 'wording' },
  })
  return {
    url,
    page: (path: string) => ask('editor', 'GET', path),
    newest,
    sign,
    /** Begins an answer. */
    write: async (): Promise<Doc> => {
      const { docs } = (await must('editor', 'GET', '/api/topics?limit=1&depth=0')) as {
        docs: { id: number }[]
      }
      const data = { locale: 'en', riskTier: 'low', topics: docs.map(({ id }) => id) }
      const path = '/api/entries?draft=true&depth=0'
      const sent = { ...newWords(), ...data }
      return ((await must('editor', 'POST', path, sent)) as { doc: Doc }).doc
    },
    /** Saves over the text that somebody saw. */
    save: (id: number, words: Partial<Entry>, seen: string) =>
      ask('editor', 'PATCH', pathOf(id), { ...words, updatedAt: seen }),
    publish: async (id: number) => step('reviewer', id, 'publish', await publication(id)),
    schedule: async (id: number, at: string) =>
      step('reviewer', id, 'schedule', { ...(await publication(id)), at }),
    withdraw: (id: number) => step('reviewer', id, 'withdraw', { reason: 'Tried.' }),
  }
}
