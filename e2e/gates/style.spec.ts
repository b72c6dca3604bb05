import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { visit } from '../../bench/readers/slow-phone.ts'
import { siteSheet } from '../../src/server/site-style.mjs'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'
import { kindsIn, otherKindsIn } from './kinds.ts'
import { rulesMissing } from './style-rules.ts'

/**
 * The page's own style: there with the first words, under a policy that lets in nothing else; and
 * the page as it is without it.
 */
const MOST_BYTES = 20 * 1024

test('each page has its style inline, and its policy allows only that one', async () => {
  for (const locale of ['en', 'ar'] as const) {
    for (const { name, path } of await kindsIn(locale)) {
      if (name === 'broken') continue
      const response = await fetch(portal().url + path)
      const html = await response.text()
      const policy = response.headers.get('content-security-policy') ?? ''
      const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(
        ([, style]) => style ?? '',
      )
      expect(styles.length, name).toBe(1)
      expect(policy, name).toContain(
        `style-src 'sha256-${createHash('sha256')
          .update(styles[0] ?? '')
          .digest('base64')}';`,
      )
      expect(policy, name).not.toMatch(/unsafe|\*(?!$)/)
      expect(html, name).not.toMatch(/rel="stylesheet"| style="/)
      if (name.startsWith('question')) expect(gzipSync(html).length, name).toBeLessThan(MOST_BYTES)
    }
  }
})

test('each page has every rule of the style that matches something on it, and few others', async ({
  page,
  watch,
}) => {
  watch.expectError(/[45]\d\d \(/)
  const faults: string[] = []
  for (const locale of ['en', 'ar'] as const) {
    for (const { name, path } of [...(await kindsIn(locale)), ...(await otherKindsIn(locale))]) {
      if (name === 'broken') continue
      await page.goto(portal().url + path)
      const { missing, share } = await rulesMissing(page, siteSheet.whole)
      faults.push(...missing.map((rule) => `${locale}, ${name}: ${rule}`))
      expect(share, `${locale}, ${name}`).toBeLessThan(0.85)
    }
  }
  expect(faults).toEqual([])
})

test('the first visit of a question weighs at most 12 KB, with all that it loads', async ({
  browser,
}) => {
  // Arabic and Vietnamese take the most bytes.
  for (const locale of ['en', 'ar', 'vi'] as const) {
    const question = (await kindsIn(locale)).find(({ name }) => name === 'question, not reviewed')
    const url = portal().url + (question?.path ?? '')
    // The first one has it less compressed, and is not the one that most readers make.
    for (let reader = 0; reader < 2; reader++) await fetch(url)
    await expect.poll(async () => (await visit(browser, url)).bytes, locale).toBeLessThan(12 * 1024)
  }
})

test('an unchanged page is not sent again', async ({ request }) => {
  const path = `/en/questions/${portal().planted.reviewed}`
  const first = await request.get(path)
  const again = await request.get(path, {
    headers: { 'If-None-Match': first.headers().etag ?? '' },
  })
  expect([first.status(), again.status()]).toEqual([200, 304])
})

test('without styles, everything can be read, most important first', async ({ page, watch }) => {
  watch.expectError(/4\d\d \(/)
  await page.route(
    (url) => !url.pathname.includes('.'),
    async (route) => {
      const response = await route.fetch()
      return route.fulfill({
        response,
        body: (await response.text()).replace(/<style[^>]*>.*?<\/style>/s, ''),
      })
    },
  )
  await page.setViewportSize({ width: 320, height: 640 })
  const faults: string[] = []
  for (const { name, path } of await kindsIn('ar')) {
    if (name === 'broken') continue
    await page.goto(path)
    faults.push(...(await page.evaluate(unstyled)).map((fault) => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
})

/** What goes wrong in a page that lost its style. */
function unstyled(): string[] {
  const faults: string[] = []
  if (getComputedStyle(document.body).marginTop !== '8px') faults.push('it still has a style')
  const tops = ['h1', 'main', 'aside.help', 'footer']
    .map((selector) => [...document.querySelectorAll(selector)].at(-1))
    .filter((element) => element !== undefined)
    .map((element) => element.getBoundingClientRect())
  for (const { width, height } of tops)
    if (width === 0 || height === 0) faults.push('a part of it is invisible')
  const [, main, help, footer] = document.querySelector('footer') ? tops : []
  if (main && help && footer && !(main.bottom <= help.top + 1 && help.bottom <= footer.top + 1))
    faults.push('text, help and footer do not follow one another')
  for (const picture of document.querySelectorAll('svg'))
    if (picture.getBoundingClientRect().width > 200)
      faults.push(`a picture fills the page: ${picture.outerHTML.slice(0, 80)}`)
  const hidden = [...document.querySelectorAll('main *, aside *')].filter(
    (element) =>
      element.textContent?.trim() &&
      !element.checkVisibility() &&
      !element.closest('details:not([open]), script, [hidden]'),
  )
  for (const element of hidden) faults.push(`hidden: ${element.outerHTML.slice(0, 80)}`)
  for (const field of document.querySelectorAll('input:not([type=hidden], [hidden])'))
    if (!(field as HTMLInputElement).labels?.length)
      faults.push(`a field says nothing: ${field.outerHTML.slice(0, 80)}`)
  return faults
}
