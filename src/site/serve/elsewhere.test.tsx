import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import pg from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { readFeed } from '../../published/read/feed.ts'
import { readListedCards } from '../../published/read/question-cards.ts'
import { readQuestion } from '../../published/read/question.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { readSitemapPart } from '../../published/read/sitemap.ts'
import type { PublishedText } from '../../published/shapes.ts'
import { projectSettings } from '../../published/write/labels.ts'
import { projectText } from '../../published/write/text.ts'
import { projectWithdrawal } from '../../published/write/withdrawal.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { PageHead } from '../head.tsx'
import { feedXml } from '../machine-readable/feed.ts'
import { StructuredData } from '../machine-readable/structured-data.tsx'
import { defaultFrame } from '../screens/default-help.ts'
import type { PageProps } from '../screens/screens.ts'
import { mayListUnreviewed } from '../screens/unreviewed.ts'
import { canDraw } from '../share-picture/can-draw.ts'
import { SHARE_PICTURE } from '../share-picture/size.ts'
import { serveOembed } from './oembed.ts'
import { servePage } from './page.ts'
import { serveAnswerPicture, serveClinicPicture } from './share-picture.ts'

const ORIGIN = 'https://answers.example.org'
const DAY = new Date('2026-11-29T10:00:00Z')
const REVIEW = {
  personId: 1,
  by: 'Dr A',
  title: null,
  registration: null,
  at: DAY,
  nextOn: null,
}
let client: pg.Client
const sql = sqlOfClient(() => client)

const publish = (entryId: number, slug: string, more: Partial<PublishedText> = {}) =>
  projectText(
    sql,
    {
      entryId,
      sourceId: entryId,
      locale: 'en',
      slug,
      question: `What is “${slug}” & why?`,
      shortAnswer: 'Short.',
      shortAnswerDerived: false,
      answerHtml: '<p>Text.</p>',
      answerText: 'Text.',
      ...publishedValues({}, { topics: [], riskTier: 'low' }),
      staleSeverity: null,
      review: REVIEW,
      textHash: slug,
      publishedBy: 'Test',
      ...more,
    },
    DAY,
  )

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  process.env.PUBLIC_URL = ORIGIN
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await projectSettings(sql, publicSettings({ name: 'Northside', locales: [...LOCALE_CODES] }))
  await publish(1, 'signed')
  await publish(2, 'imported', { review: null })
  await publish(3, 'secret', {
    ...publishedValues({}, { topics: [], riskTier: 'low', sensitive: true }),
  })
  await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status)
     values ('en', 'taken-back', 4, 'live')`,
  )
  await publish(4, 'taken-back')
  await publish(5, 'moved-here')
  await publish(6, 'importado', { sourceId: 1, locale: 'es', review: null })
  await projectWithdrawal(
    sql,
    4,
    { alternativeIds: [], questionMayStay: false, reason: 'unsafe' },
    DAY,
  )
})
afterEach(() => Reflect.deleteProperty(process.env, 'INDEX_UNREVIEWED'))
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

type Got = { status: number; headers: Record<string, string>; body: string | Buffer }

/** What a program gets from a file. */
async function open(serve: GetServerSideProps, url: string, params = {}): Promise<Got> {
  const got: Got = { status: 200, headers: {}, body: '' }
  const res = {
    set statusCode(status: number) {
      got.status = status
    },
    setHeader: (name: string, value: string) => (got.headers[name.toLowerCase()] = value),
    end: (body: string | Buffer = '') => (got.body = body),
  }
  await serve({
    req: { url, method: 'GET', headers: {} },
    res,
    params,
    query: {},
  } as unknown as GetServerSidePropsContext)
  return got
}

/** What search engines and networks read of the page of an answer. */
async function pageOf(slug: string): Promise<{ html: string; headers: Record<string, string> }> {
  const headers: Record<string, string> = {}
  const serve = servePage(async ({ locale }) => {
    const outcome = await readQuestion(locale, slug)
    return outcome?.kind === 'answer'
      ? { screen: { kind: 'question', view: outcome.view, fallback: false } }
      : { screen: { kind: 'not-found' } }
  })
  const res = {
    statusCode: 200,
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
  }
  const result = await serve({
    req: { url: `/en/questions/${slug}`, method: 'GET', headers: {} },
    res,
    params: { locale: 'en', slug },
    query: {},
  } as unknown as GetServerSidePropsContext)
  if (!('props' in result)) throw new Error('This is not a page')
  const props: PageProps = await result.props
  // Next lifts what is in its Head; here its children are drawn in place.
  const head = PageHead(props)
  return {
    html: renderToStaticMarkup(
      <>
        {head.props.children}
        <StructuredData {...props} />
      </>,
    ),
    headers,
  }
}

async function inSitemap(): Promise<string[]> {
  const slugs: string[] = []
  for await (const questions of readSitemapPart(0, { unreviewed: mayListUnreviewed() }))
    for (const { languages } of questions) slugs.push(...languages.map(({ slug }) => slug))
  return slugs
}

describe('answers that nobody has reviewed', () => {
  const listed = async () => ({
    noindex: (await pageOf('imported')).headers['x-robots-tag'],
    canonical: (await pageOf('imported')).html.includes('rel="canonical"'),
    data: (await pageOf('imported')).html.includes('ld+json'),
    alternate: (await pageOf('signed')).html.includes('hrefLang="es"'),
    sitemap: await inSitemap(),
    llms: (await readListedCards('en', 9, { unreviewed: mayListUnreviewed() }))?.map(
      ({ slug }) => slug,
    ),
  })

  it('are not listed by search engines, nor in the sitemap and llms.txt', async () => {
    expect(await listed()).toEqual({
      noindex: 'noindex',
      canonical: true,
      data: false,
      alternate: false,
      sitemap: ['signed', 'secret', 'moved-here'],
      llms: ['signed', 'moved-here'],
    })
  })

  it('are listed where the clinic decides so', async () => {
    process.env.INDEX_UNREVIEWED = 'yes'
    expect(await listed()).toEqual({
      noindex: undefined,
      canonical: true,
      data: true,
      alternate: true,
      sitemap: ['signed', 'importado', 'imported', 'secret', 'moved-here'],
      llms: ['signed', 'imported', 'moved-here'],
    })
  })

  it.each([
    ['http://localhost:3000', undefined, true],
    ['http://localhost:3000', 'no', false],
    ['https://clinic.example', undefined, false],
  ])('at %s with INDEX_UNREVIEWED %s: %s', (url, setting, may) => {
    process.env.PUBLIC_URL = url
    if (setting) process.env.INDEX_UNREVIEWED = setting
    expect(mayListUnreviewed()).toBe(may)
    process.env.PUBLIC_URL = ORIGIN
  })
})

describe('a shared address', () => {
  it('has a picture, and how to frame it, unless the answer is sensitive', async () => {
    const { html } = await pageOf('signed')
    expect(html).toContain(`property="og:image" content="${ORIGIN}/en/a/1/image.png"`)
    expect(html).toContain(
      `type="application/json+oembed" href="${ORIGIN}/oembed?url=${encodeURIComponent(`${ORIGIN}/en/questions/signed`)}"`,
    )
    expect((await pageOf('secret')).html).not.toMatch(/og:image|oembed/)
  })

  it('has a picture and one address of all before anybody has reviewed the answer', async () => {
    const { html } = await pageOf('imported')
    expect(html).toContain('content="noindex"')
    expect(html).toMatch(/property="og:image" content="[^"]+\/en\/a\/\d+\/image\.png"/)
    expect(html).toContain(`rel="canonical" href="${ORIGIN}/en/questions/imported"`)
  })

  it('has a picture of the size that networks ask for, which goes with the answer', async () => {
    const picture = (number: string) =>
      open(serveAnswerPicture, `/en/a/${number}/image.png`, { locale: 'en', number })
    const { headers, body } = await picture('1')
    expect(headers['content-type']).toBe('image/png')
    expect(await sharp(body as Buffer).metadata()).toMatchObject({
      ...SHARE_PICTURE,
      format: 'png',
    })
    const clinic = await open(serveClinicPicture, '/en/image.png', { locale: 'en' })
    expect(clinic.body).not.toEqual(body)
    expect(await sharp(clinic.body as Buffer).metadata()).toMatchObject(SHARE_PICTURE)
    for (const [number, status] of [
      ['3', 404],
      ['4', 410],
      ['9', 404],
      ['-1', 404],
      ['99999999999', 404],
      ['1%00', 404],
    ] as const)
      expect([number, (await picture(number)).status]).toEqual([number, status])
    // Arabic has no text of its own: no picture in another language.
    expect(
      (await open(serveAnswerPicture, '', { locale: 'ar', number: '1' })).status,
      'a fallback',
    ).toBe(404)
  })

  it('is drawn without a text of which the fonts lack a letter', async () => {
    expect(await canDraw('Why?')).toBe(true)
    expect(await canDraw('<b>&amp; “é”')).toBe(true)
    // Assigned to no letter, so that no font has them.
    for (const letter of ['\u0378', '\u0530', '\u{50005}'])
      expect([letter, await canDraw(`Why ${letter}?`)]).toEqual([letter, false])
    expect(await canDraw(' \u200f')).toBe(false)
  })
})

describe('the feed', () => {
  it('has the answers that changed, and none that is sensitive', async () => {
    const items = (await readFeed('en')) ?? []
    const feed = feedXml(items, defaultFrame('en', LOCALE_CODES), 'en', ORIGIN)
    expect(feed).toContain(`<link href="${ORIGIN}/en/questions/signed"/>`)
    expect(feed).not.toContain('secret')
  })
})

describe('oEmbed', () => {
  const ask = (address: string, more = '') =>
    open(serveOembed, `/oembed?url=${encodeURIComponent(address)}${more}`)

  it.each([
    '/en/questions/signed',
    '/en/questions/SIGNED',
    '/en/a/1',
    '/en/embed/questions/signed?utm=1#x',
  ])('says how to frame the answer at %s', async (path) => {
    const { status, headers, body } = await ask(ORIGIN + path, '&maxwidth=300&maxheight=x')
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    const said = JSON.parse(String(body)) as Record<string, unknown>
    expect(said).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'What is “signed” & why?',
      provider_name: 'Northside',
      width: 300,
      height: 480,
    })
    expect(said.html).toContain(`src="${ORIGIN}/en/embed/questions/signed" width="300"`)
    expect(said.html).toContain('title="What is “signed” &amp; why?"')
  })

  it.each([
    ['a withdrawn answer', `${ORIGIN}/en/questions/taken-back`, 404],
    ['a sensitive answer', `${ORIGIN}/en/a/3`, 404],
    ['a fallback', `${ORIGIN}/ar/questions/signed`, 404],
    ['a page that is not an answer', `${ORIGIN}/en`, 404],
    ['another site', 'https://evil.example/en/questions/signed', 404],
    ['no address', '%', 404],
    ['an address that cannot be decoded', `${ORIGIN}/en/questions/%ff`, 404],
    ['a NUL', `${ORIGIN}/en/questions/a%00`, 404],
  ])('says nothing about %s', async (_, address, status) => {
    expect((await ask(address)).status).toBe(status)
  })

  it('makes JSON only', async () => {
    expect((await ask(`${ORIGIN}/en/a/1`, '&format=xml')).status).toBe(501)
    expect((await open(serveOembed, '/oembed')).status).toBe(404)
  })
})
