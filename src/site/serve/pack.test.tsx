import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import jsQR from 'jsqr'
import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import pg from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { packPath, parsePackCode } from '../../published/pack.ts'
import { upperCased } from '../../published/qr-drawing.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import type { PublishedText } from '../../published/shapes.ts'
import { projectGreetings, projectSettings, projectTopics } from '../../published/write/labels.ts'
import { savePack, unpublishedIn } from '../../published/write/pack.ts'
import { projectText } from '../../published/write/text.ts'
import { projectWithdrawal } from '../../published/write/withdrawal.ts'
import { siteSheet } from '../../server/site-style.mjs'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { pageStyle, type StyleRule } from '../page-style.ts'
import { Page } from '../page.tsx'
import { sessionPath, shortPath } from '../screens/addresses.ts'
import type { PageProps } from '../screens/screens.ts'
import { redirectToPack, servePack } from './pack.ts'
import { serveNotFound } from './page.ts'
import { serveByNumber, serveSession } from './session.ts'

const ORIGIN = 'https://answers.northside-counselling-clinic.example.org'
const FOLLOWS = { timeout: 5_000, interval: 20 }
let client: pg.Client
const sql = sqlOfClient(() => client)

const day = (on: number) => new Date(Date.UTC(2026, 10, on, 12))
const publish = async (
  entryId: number,
  on: number,
  more: Partial<PublishedText> = {},
): Promise<void> => {
  const locale = more.locale ?? 'en'
  await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status)
     values ($1, $2, $3, 'live') on conflict do nothing`,
    [locale, `q-${entryId}`, entryId],
  )
  const whole = `Text ${entryId} of day ${on}. ${'Every sentence of it says something. '.repeat(60)}`
  await projectText(
    sql,
    {
      entryId,
      sourceId: entryId,
      locale,
      slug: `q-${entryId}`,
      question: `Question ${entryId}?`,
      shortAnswer: 'Short.',
      shortAnswerDerived: false,
      answerHtml: `<p>${whole}</p>`,
      answerText: whole,
      ...publishedValues({}, { topics: [1], riskTier: 'low', sensitive: entryId === 9 }),
      staleSeverity: null,
      review: null,
      textHash: `${entryId} ${on}`,
      publishedBy: 'Test',
      ...more,
    },
    day(on),
  )
}
const withdraw = (entryId: number, questionMayStay: boolean, alternativeIds: number[] = []) =>
  projectWithdrawal(sql, entryId, { alternativeIds, questionMayStay, reason: 'unsafe' }, day(20))
const give = (numbers: number[], locale: Locale = 'en') =>
  savePack(sql, { locale, title: 'topic:1', greeting: 'greeting:1', numbers, ready: false })

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  process.env.PUBLIC_URL = ORIGIN
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await projectSettings(sql, publicSettings({ name: 'Northside', locales: [...LOCALE_CODES] }))
  const topic = { topic_id: 1, description: null, position: 1, checked: true }
  await projectTopics(sql, [
    ...LOCALE_CODES.map((locale) => ({ ...topic, locale, slug: 'sleep', title: 'Sleep' })),
    { ...topic, topic_id: 7, position: 2, locale: 'en', slug: 'odd', title: 'Odd things' },
  ])
  await projectGreetings(sql, [{ greeting_id: 1, locale: 'es', words: 'Hablamos de esto.' }])
  for (const id of [1, 2, 3, 4, 5, 9]) await publish(id, 1)
  await publish(11, 1, { sourceId: 1, locale: 'es', question: '¿Pregunta 1?' })
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

type Got = { status: number; headers: Record<string, string>; html: string; leadsTo?: string }

/** What a browser gets at an address. */
async function open(
  path: string,
  serve: GetServerSideProps = servePack,
  words?: string,
): Promise<Got> {
  const rest = new URL(path, ORIGIN).pathname.split('/').slice(1)
  const [locale, kind, code, given] = rest[0] === 'p' ? ['', ...rest] : rest
  const headers: Record<string, string> = {}
  const res = {
    statusCode: 200,
    setHeader: (name: string, value: unknown) => void (headers[name] = String(value)),
  }
  const context = {
    req:
      words === undefined
        ? { method: 'GET', url: path, headers: {}, socket: {} }
        : post(words, path),
    res,
    params: {
      ...(locale && { locale }),
      ...(kind === 's' && { marks: code, ...(given && { number: given }) }),
      ...(kind === 'a' && { number: code }),
      ...(kind === 'p' && { code, ...(given && { day: given }) }),
      rest,
    },
  }
  const result = await serve(context as unknown as GetServerSidePropsContext)
  if ('redirect' in result)
    return { status: 300, headers, html: '', leadsTo: result.redirect.destination }
  const props = 'props' in result ? await result.props : null
  return {
    status: res.statusCode,
    headers,
    html: renderToStaticMarkup(<Page {...(props as PageProps)} />),
  }
}

/** The QR code of a page as a camera reads it, with four squares of white around it. */
function codeOn(html: string): { text: string; version: number } {
  const [, size = '', path = ''] =
    /class="qr"[^>]*viewBox="0 0 (\d+) \d+".*?<path stroke="#000" d="([^"]+)"/.exec(html) ?? []
  const SCALE = 4
  const width = Number(size) * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let [x, y] = [0, 0]
  for (const [, place, row, step, length] of path.matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)) {
    if (row) [x, y] = [Number(place), Number(row)]
    else x += Number(step)
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
    for (let down = 0; down < SCALE; down++) {
      const from = (y * SCALE + down) * width + x * SCALE
      for (let at = from; at < from + Number(length) * SCALE; at++)
        pixels.fill(0, at * 4, at * 4 + 3)
    }
    x += Number(length)
  }
  const read = jsQR(pixels, width, width)
  if (!read) throw new Error('There is no QR code')
  expect(Number(size)).toBe(17 + 4 * read.version + 8)
  return { text: read.data, version: read.version }
}

/** A search as the form of a page sends it. */
const post = (words: string, url: string) =>
  Object.assign(Readable.from([new URLSearchParams({ q: words }).toString()]), {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    socket: {},
  })

describe('a pack', () => {
  it('shows whole answers in their order, in the language or the original with a notice', async () => {
    const code = await give([3, 1])
    const { html, headers } = await open(packPath(code, '2026-11-02', 'es'))
    expect(html.indexOf('Question 3?')).toBeGreaterThan(0)
    expect(html.lastIndexOf('¿Pregunta 1?')).toBeGreaterThan(html.lastIndexOf('Question 3?'))
    expect(html.match(/aún no está disponible en español/g)).toHaveLength(1)
    expect(html).toContain('Sleep')
    expect(html.match(/class="line"/g)).toHaveLength(2)
    expect(html).toContain('Hablamos de esto.')
    expect(html.match(/class="qr"/g)).toHaveLength(1)
    expect(headers['X-Robots-Tag']).toBe('noindex')
  })

  it('leads to the language in which it was given, in capitals too', async () => {
    const code = await give([1], 'ar')
    const path = packPath(code, '2026-11-02')
    expect((await open(path, redirectToPack)).leadsTo).toBe(`/ar${path}`)
    const scanned = new URL(upperCased(ORIGIN + path)).pathname
    expect((await open(scanned, serveNotFound)).leadsTo).toBe(path)
    expect((await open(`/EN/A/12`, serveNotFound)).leadsTo).toBe('/en/a/12')
    expect((await open(`/EN/S/12-5-7`, serveNotFound)).leadsTo).toBe('/en/s/12-5-7')
    expect((await open('/p/nothing', redirectToPack)).leadsTo).toBe('/en/p/nothing')
    expect((await open('/en/p/3479cdfh')).status).toBe(404)
    expect((await open(`/en/p/${code}/2026-02-30`)).status).toBe(404)
  })

  it('says what was changed since its day', async () => {
    const code = await give([4, 5])
    await publish(4, 10)
    const at = (on: string | null) => open(packPath(code, on, 'en'))
    const changed = /changed since you were given it \(last on November 10, 2026\)/g
    await expect.poll(async () => (await at('2026-11-09')).html, FOLLOWS).toContain('of day 10')
    expect((await at('2026-11-09')).html.match(changed)).toHaveLength(1)
    expect((await at('2026-11-10')).html.match(changed)).toHaveLength(1)
    expect((await at('2026-11-11')).html).not.toMatch(changed)
    expect((await at(null)).html).not.toMatch(changed)
    expect((await open(packPath(await give([5]), '2026-11-01', 'en'))).html).not.toContain(
      'changed since',
    )
  })

  it('holds published answers only, and the same ones under one code', async () => {
    expect(new Set(await unpublishedIn(sql, { numbers: [1, 77, 11], locale: 'es' }))).toEqual(
      new Set([77, 11]),
    )
    const code = await give([2, 77, 1])
    expect(await give([2, 77, 1])).toBe(code)
    expect(await give([1, 77, 2])).not.toBe(code)
    expect(parsePackCode(code)).toBe(code)
    expect((await open(packPath(code, null, 'en'))).html.match(/<article/g)).toHaveLength(2)
  })

  it('keeps the rules of sensitive pages if one of its answers is sensitive', async () => {
    const { html, headers } = await open(packPath(await give([1, 9]), null, 'en'))
    expect(headers['Cache-Control']).toBe('no-store')
    expect(html).toContain('data-leave')
    const calm = await open(packPath(await give([1, 2]), null, 'en'))
    expect(calm.headers['Cache-Control']).toBe('no-cache')
    expect(calm.html).not.toContain('<script')
  })

  it('is light, and its code is small', async () => {
    const path = packPath(await give([1, 2, 3, 4, 5]), '2026-11-29')
    const { html } = await open(`/en${path}`)
    expect(gzipSync(pageStyle(siteSheet.rules as StyleRule[], html) + html).length).toBeLessThan(
      20_000,
    )
    const { text, version } = codeOn(html)
    expect([text, version]).toEqual([upperCased(ORIGIN + path), 4])
  })

  it('says what was withdrawn and when, and its question only if it may stay', async () => {
    for (const id of [6, 7]) await publish(id, 1)
    const code = await give([6, 7, 1])
    const at = async () => (await open(packPath(code, null, 'en'))).html
    expect(await at()).toContain('Text 6 of day 1.')
    await withdraw(6, false)
    await withdraw(7, true, [4])
    await expect.poll(at, FOLLOWS).not.toContain('Text 7')
    const html = await at()
    expect(html.match(/Withdrawn on November 20, 2026/g)).toHaveLength(2)
    expect(html).not.toMatch(/Question 6\?|Text 6/)
    expect(html).toContain('Question 7?')
    const again = await open(packPath(await give([7, 4]), null, 'en'))
    expect(again.html).not.toContain('You can read these instead')
    expect(html).toContain('You can read these instead')
    expect(html).toContain('<a href="/en/questions/q-4">Question 4?</a>')
    expect(html).toContain('Text 1 of day 1.')
  })
})

/** The questions that a page offers to mark, by number. */
const inputsOf = (html: string): string[] =>
  [...html.matchAll(/<input type="checkbox" name="n"( checked="")? value="(\d+)"/g)].map(
    ([, checked, number]) => `${number}${checked ? ' checked' : ''}`,
  )
const hrefsOf = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('what a client brings to a session', () => {
  const bring = (query: string) => open(`/en/session${query}`, serveSession)

  it('is in the address alone: the marked answers in order, with room to write', async () => {
    const { html, headers, status } = await bring('?n=5&n=1&n=5&n=77&n=x&utm=1')
    expect(status).toBe(200)
    expect(headers['Cache-Control']).toBe('no-store')
    expect(html.match(/<article>/g)).toHaveLength(3)
    expect(html.indexOf('Question 5?')).toBeLessThan(html.indexOf('Question 1?'))
    expect(html).toContain('What I want to ask')
    expect(html).toContain('>https://answers.northside-counselling-clinic.example.org/en/s/5-1<')
    expect(html.match(/checked=""/g)).toHaveLength(2)
    // A sensitive answer is among those to mark, so there is a way to leave.
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/enhance.js" defer="">'])
  })

  it('adds up answers that are found by topic, by search and while reading', async () => {
    for (let number = 600; number < 700; number++) await publish(number, 1)
    await publish(700, 1, { question: 'May I bring my trombone?' })
    await publish(701, 1, {
      question: 'What is a surprise?',
      ...publishedValues({}, { topics: [7], riskTier: 'low', sensitive: false }),
    })
    const byTopic =
      hrefsOf((await bring('?n=5')).html).find((href) => href.includes('topic=7')) ?? ''
    const listed = (await open(byTopic, serveSession)).html
    expect(inputsOf(listed)).toEqual(['5 checked', '701'])
    const reading = await open('/en/s/5/701', serveByNumber)
    expect(reading.headers['Cache-Control']).toBe('no-store')
    expect(reading.headers['X-Robots-Tag']).toBe('noindex')
    expect(reading.html).toMatch(
      /<input type="hidden" name="n" value="5"\/>.*<button class="quiet" value="701" name="n">/,
    )
    const among = hrefsOf((await open('/en/s/5-701/650', serveByNumber)).html)
    expect(among.filter((href) => /^\/en\/(questions|a)\//.test(href))).toEqual([])
    expect(among).toEqual(expect.arrayContaining(['/en/s/5-701', '/en/s/5-701/651']))
    const { leadsTo = '' } = await open('/en/s/5-701', serveSession, 'trombone')
    expect(leadsTo).toMatch(/^\/en\/session\?n=5&n=701&found=[\w.~-]+$/)
    expect(leadsTo).not.toContain('trombone')
    const found = (await open(leadsTo, serveSession)).html
    expect(inputsOf(found).slice(0, 3)).toEqual(['5 checked', '701 checked', '700'])
    const { html } = await bring('?n=5&n=701&n=700')
    expect(html.match(/<article>/g)).toHaveLength(4)
    expect(html).toContain('/en/s/5-701-700<')
    expect((await open('/en/s/5', serveSession, 'I want to die')).leadsTo).toMatch(
      /^\/en\/search\//,
    )
    expect((await open('/en/session?n=5&found=old', serveSession)).html).toContain(
      'Search isn’t working',
    )
  })

  it('offers the way out if it holds something sensitive', async () => {
    expect((await bring('?n=9')).html).toContain('data-leave')
    expect((await bring('')).html).toContain('Nothing is marked yet')
  })
})

describe('a code on paper', () => {
  it('is of version 4 at most in all six languages, and leads to its page', async () => {
    for (const locale of LOCALE_CODES) {
      const marked = [101, 205, 333, 487, 999].map((number) => ({ number }))
      for (const { number } of marked) await publish(number, 1)
      const session = await open(sessionPath(locale, marked), serveSession)
      const answer = await open(shortPath(locale, 101), serveByNumber)
      for (const [html, path] of [
        [session.html, sessionPath(locale, marked)],
        [answer.html, shortPath(locale, 101)],
      ] as const) {
        const { text, version } = codeOn(html)
        expect(version).toBeLessThanOrEqual(4)
        expect(text).toBe(upperCased(ORIGIN + path))
        expect((await open(new URL(text).pathname, serveNotFound)).leadsTo).toBe(path)
      }
    }
  })
})
