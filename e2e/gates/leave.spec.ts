import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'

/**
 * The way out of a sensitive page. The place it leads to is played by an empty page, since tests
 * reach no other host.
 */
const sensitive = () => `/en/questions/${portal().planted.sensitive.en}`
/** Finds a sensitive answer among others, and tells of no danger. */
const LISTS_SENSITIVE = 'therapist rules about dating clients'
test.beforeEach(async ({ context, watch }) => {
  watch.expectError(/wikipedia/)
  await context.route('https://www.wikipedia.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  )
})

test('is the second Tab stop, replaces the page in the history, and leaves a neutral title', async ({
  page,
}) => {
  await page.goto('/en')
  await page.goto(sensitive())
  await expect(page).toHaveTitle('A question and its answer · Our clinic')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Leave this site' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Elsewhere')
  await page.goBack()
  await expect(page).toHaveURL(/\/en$/)
})

test('works with Shift pressed three times, and says how many are left', async ({ page }) => {
  await page.goto(sensitive())
  await page.keyboard.press('Shift')
  await expect(page.getByRole('status')).toHaveText('Press Shift two more times to leave this site')
  await page.keyboard.press('Shift')
  await expect(page.getByRole('status')).toHaveText('Press Shift once more to leave this site')
  await page.keyboard.press('Shift')
  await expect(page).toHaveTitle('Elsewhere')
})

test('a capital letter is not a signal', async ({ page }) => {
  await page.goto(sensitive())
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Shift+Tab')
  await expect(page).toHaveURL(/questions/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('it is a link without a referrer', async ({ page }) => {
    await page.goto(sensitive())
    const asked = page.waitForRequest(/wikipedia/)
    await page.getByRole('link', { name: 'Leave this site' }).click()
    expect(await (await asked).headerValue('referer')).toBeNull()
    await expect(page).toHaveTitle('Elsewhere')
  })
})

test('every page that lists something sensitive has it, and all help and what was withdrawn', async ({
  page,
  watch,
}) => {
  watch.expectError(/410 \(Gone\)/)
  const leave = page.getByRole('link', { name: 'Leave this site' })
  const visit = async (path: string) => {
    await page.goto(path)
    await expect(leave, path).toBeVisible()
  }
  await visit(sensitive())
  const topic = page.getByRole('main').locator('a[href^="/en/topics/"]').first()
  const path = (await topic.getAttribute('href')) ?? ''
  const listed = page.getByRole('main').locator('a[href^="/en/a/"]')
  await visit(path)
  await expect(listed).not.toHaveCount(0)
  for (const each of [`${path}/print`, '/en/session', '/en/help']) await visit(each)
  await visit(`/en/questions/${portal().planted.gone}`)
  await visit(`/en/search?q=${encodeURIComponent(LISTS_SENSITIVE)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
  await expect(listed).not.toHaveCount(0)
  await page.goto(sensitive())
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
  await expect(leave).toBeVisible()
})

test('in a frame on another site it is a plain link that takes the whole window', async ({
  page,
  watch,
}) => {
  watch.expectError(/127\.0\.0\.1/)
  const { url, planted } = portal()
  // On this computer: browsers keep pages of the internet from framing what is on it.
  const site = createServer((_, response) =>
    response
      .setHeader('Content-Type', 'text/html')
      .end(`<iframe src="${url}/en/embed/questions/${planted.sensitive.en}"></iframe>`),
  ).listen(0, '127.0.0.1')
  await once(site, 'listening')
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
    await page.frameLocator('iframe').getByRole('link', { name: 'Leave this site' }).click()
    await expect(page).toHaveTitle('Elsewhere')
  } finally {
    site.closeAllConnections()
    site.close()
  }
})

test('pages without anything sensitive do not carry it', async ({ page }) => {
  await page.goto('/en/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Leave this site' })).toHaveCount(0)
})
