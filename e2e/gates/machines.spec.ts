import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'
import { questionPageFaults, vocabularyFaults } from './json-ld.ts'
import { kindsIn } from './kinds.ts'

/** What search engines, feed readers and other programs get. */
const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(path.startsWith('http') ? path : portal().url + path, init)
  return { response, text: await response.text() }
}
const attribute = (html: string, tag: RegExp, name: string) =>
  [...html.matchAll(tag)].map(
    ([element]) => new RegExp(`${name}="([^"]*)"`, 'i').exec(element)?.[1] ?? '',
  )
const canonical = (html: string) => attribute(html, /<link rel="canonical"[^>]*>/g, 'href')[0]
const data = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json ?? '') as { '@type': string | string[] },
  )

test('indexable pages have structured data and alternates; the others are not indexed', async () => {
  const structured: { path: string; data: { '@type': string | string[] } }[] = []
  const faults: string[] = []
  for (const locale of LOCALE_CODES) {
    for (const { name, path, indexable } of await kindsIn(locale)) {
      const { response, text } = await get(path)
      const say = (holds: boolean, what: string) =>
        void (holds || faults.push(`${locale} ${name}: ${what}`))
      const found = data(text)
      const listed =
        !response.headers.get('x-robots-tag')?.includes('noindex') &&
        !text.includes('content="noindex"') &&
        response.status === 200
      say(listed === indexable, `may be listed: ${listed}`)
      say(
        !indexable || canonical(text) === portal().url + path,
        `its canonical address is ${canonical(text)}`,
      )
      say(
        !indexable ||
          attribute(text, /<meta property="og:url"[^>]*>/g, 'content')[0] === portal().url + path,
        'og:url is another',
      )
      say(
        !indexable || /<meta property="og:title" content="[^"]+"/.test(text),
        'there is no og:title',
      )
      say(indexable || found.length === 0, 'it has structured data but may not be listed')
      for (const address of attribute(
        text,
        /<link rel="alternate" hreflang="[a-z]{2}"[^>]*>/gi,
        'href',
      )) {
        const other = await get(address)
        say(
          other.response.status === 200 &&
            attribute(
              other.text,
              /<link rel="alternate" hreflang="[a-z]{2}"[^>]*>/gi,
              'href',
            ).includes(portal().url + path),
          `${address} does not lead back`,
        )
      }
      say(
        found.length ===
          (indexable && !['about', 'privacy', 'safety', 'accessibility'].includes(name) ? 1 : 0) ||
          found.length === 1,
        `${found.length} blocks of structured data`,
      )
      for (const each of found) {
        structured.push({ path, data: each })
        if ([each['@type']].flat().includes('QAPage'))
          faults.push(...questionPageFaults(each as never).map((fault) => `${path}: ${fault}`))
      }
    }
  }
  expect(structured.length).toBeGreaterThan(15)
  faults.push(...vocabularyFaults(structured))
  expect(faults).toEqual([])
  expect(
    vocabularyFaults([
      {
        path: 'on purpose',
        data: { '@context': 'https://schema.org', '@type': 'QAPage', nonsense: 1 } as never,
      },
    ]),
    'the vocabulary sees a fault',
  ).not.toEqual([])
})

test('the sitemap is well formed, lists only what may be listed, with the true day of the last change', async () => {
  const parser = new XMLParser({ isArray: (name) => ['sitemap', 'url'].includes(name) })
  const index = parser.parse((await get('/sitemap.xml')).text) as {
    sitemapindex: { sitemap: { loc: string }[] }
  }
  const parts = await Promise.all(index.sitemapindex.sitemap.map(({ loc }) => get(loc)))
  const pages = parts.flatMap(({ text, response }) => {
    expect(response.status).toBe(200)
    expect(XMLValidator.validate(text)).toBe(true)
    const { urlset } = parser.parse(text) as {
      urlset: { url: { loc: string; lastmod?: string }[] }
    }
    return urlset.url
  })
  expect(pages.length).toBeGreaterThan(20)
  for (const { loc, lastmod } of pages) {
    const page = await get(loc)
    expect(page.response.status, loc).toBe(200)
    expect(page.response.headers.get('x-robots-tag') ?? '', loc).not.toContain('noindex')
    expect(canonical(page.text), loc).toBe(loc)
    if (loc.includes('/questions/'))
      expect(
        (JSON.parse((await get(`${loc}.json`)).text) as { changedOn: string }).changedOn,
        loc,
      ).toBe(lastmod)
  }
  expect(parts.map(({ text }) => text).join()).not.toContain(portal().planted.stale)
})

test('a feed in each language lists its answers', async () => {
  for (const locale of LOCALE_CODES) {
    const { response, text } = await get(`/${locale}/feed.xml`)
    expect(response.headers.get('content-language')).toBe(locale)
    expect(response.headers.get('content-type')).toContain('application/atom+xml')
    expect(XMLValidator.validate(text), locale).toBe(true)
    expect(text).toContain(`xml:lang="${locale}"`)
  }
  expect((await get('/en/feed.xml')).text).toContain(portal().planted.reviewed)
})

test('an answer is there as Markdown and as JSON, with its review, sources and rights', async () => {
  const { response, text } = await get(`/en/questions/${portal().planted.reviewed}.md`)
  expect(response.headers.get('content-language')).toBe('en')
  expect(response.headers.get('content-type')).toContain('text/markdown')
  for (const words of [
    '# Who can read what my therapist writes down about me?',
    'Dr Rhea Viewer',
    '## What is written down',
    '1. You',
    '**Years that notes are kept**',
    '| Adults | Seven |',
    '[its page about health records](<https://www.oag.ca.gov/privacy>)',
    'Health & Safety Code',
    '© ',
  ])
    expect(text).toContain(words)
  const json = JSON.parse(
    (await get(`/en/questions/${portal().planted.reviewed}.json`)).text,
  ) as Record<string, unknown>
  expect(json).toMatchObject({
    language: 'en',
    reviewed: true,
    appliesIn: 'State of California',
    review: { by: 'Dr Rhea Viewer' },
    sources: [{ publisher: 'State of California' }, {}],
  })
  expect((await get(`/en/questions/${portal().planted.gone}.json`)).response.status).toBe(410)
  expect(
    (await get(`/fr/questions/${portal().planted.reviewed}.md`)).response.status,
    'a fallback has no form of its own',
  ).toBe(404)
})

test('another site can frame the view made for that, and nothing else', async () => {
  const embedded = await get(`/en/embed/questions/${portal().planted.reviewed}`)
  expect(embedded.response.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(embedded.response.headers.get('x-frame-options')).toBeNull()
  expect(canonical(embedded.text)).toBe(`${portal().url}/en/questions/${portal().planted.reviewed}`)
  for (const { name, path } of await kindsIn('en')) {
    if (name === 'embedded') continue
    expect((await get(path)).response.headers.get('content-security-policy'), name).toContain(
      `frame-ancestors 'none'`,
    )
  }
})

test('a sensitive answer has no description outside its page', async () => {
  const { response, text } = await get(`/en/questions/${portal().planted.sensitive.en}`)
  const head = text.slice(0, text.indexOf('</head>'))
  expect(head).toMatch(/<title[^>]*>A question and its answer · Our clinic<\/title>/)
  expect(attribute(head, /<meta property="og:title"[^>]*>/g, 'content')[0]).toBe(
    'A question and its answer · Our clinic',
  )
  expect(attribute(head, /<meta name="description"[^>]*>/g, 'content')[0]).toBe(
    'Short, careful answers about therapy and how it works. Take your time.',
  )
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
})
