import type { Page } from 'playwright/test'
import { portal } from '../support/portal.ts'
import { addSigned, withdrawSigned } from '../support/sign-label.ts'
import { expect, test } from '../support/test.ts'

/**
 * What somebody who uses the same browser later can learn: from addresses, the history, Back, the
 * cache and bookmarks.
 */
const DANGER = 'my husband hits me'
const WORDS = /husband|hits/i

/** Gathers the address and title of every page that a journey passes. */
function watchAddresses(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  page.on('framenavigated', (frame) => seen.push(frame.url()))
  return seen
}

async function searchFor(page: Page, words: string) {
  await page.goto('/en')
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL(/\/en\/search\/[\w.-]+$/)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a search in danger leaves its words nowhere, and Back still shows help', async ({
      page,
    }) => {
      const seen = watchAddresses(page)
      await searchFor(page, DANGER)
      const help = page.getByRole('main').getByRole('link', { name: /988/ })
      await expect(help.first()).toBeVisible()
      await expect(page).toHaveTitle('Where to get help · Our clinic')
      await page.getByRole('contentinfo').getByRole('link', { name: 'Clear your traces' }).click()
      await page.goBack()
      await expect(help.first()).toBeVisible()
      await expect(page.getByRole('searchbox')).toHaveValue('')
      await expect(page.getByRole('link', { name: 'Leave this site' })).toBeVisible()
      expect(await page.content()).not.toMatch(WORDS)
      await page.getByRole('navigation', { name: 'Languages' }).locator('summary').click()
      await page.getByRole('link', { name: 'Español' }).click()
      await expect(page.getByRole('main').getByRole('link', { name: /988/ }).first()).toBeVisible()
      expect(seen.filter((address) => WORDS.test(decodeURIComponent(address)))).toEqual([])
    })

    test('a search that may tell of danger leaves its words nowhere either', async ({ page }) => {
      const id = await addSigned('phrases', {
        ...{ words: 'the medlar pact', danger: 'eating', level: 'doubtful' },
      })
      const seen = watchAddresses(page)
      const line = page.getByText('If this is about someone being hurt or in danger')
      try {
        await expect(async () => {
          await searchFor(page, 'we made the medlar pact')
          await expect(line).toBeVisible({ timeout: 2_000 })
        }).toPass({ timeout: 60_000 })
      } finally {
        await withdrawSigned('phrases', id)
      }
      await expect(page.getByRole('searchbox')).toHaveValue('')
      await page.getByRole('contentinfo').getByRole('link', { name: 'Clear your traces' }).click()
      await page.goBack()
      await expect(page.getByRole('searchbox')).toHaveValue('')
      expect(await page.content()).not.toContain('medlar')
      const text = page.getByRole('main').getByRole('link', { name: /^Text/ }).first()
      await expect(text).toBeHidden()
      await line.click()
      await expect(text).toBeVisible()
      await expect(page.getByRole('link', { name: 'Leave this site' })).toBeVisible()
      expect(seen.filter((address) => address.includes('medlar'))).toEqual([])
    })

    test('an ordinary search comes back with its words, from an address without them', async ({
      page,
    }) => {
      const seen = watchAddresses(page)
      await searchFor(page, 'gifts for my therapist')
      await page.getByRole('main').getByRole('link').first().click()
      await page.goBack()
      await expect(page.getByRole('searchbox')).toHaveValue('gifts for my therapist')
      expect(seen.filter((address) => /gifts/i.test(address) && /search/.test(address))).toEqual([])
    })
  })
}

test('an old address with words redirects to one without, and no cache keeps either', async () => {
  const { url } = portal()
  const asked = await fetch(`${url}/en/search?q=my+husband+hits+me`, { redirect: 'manual' })
  expect(asked.status).toBe(303)
  expect(asked.headers.get('cache-control')).toBe('no-store')
  const location = asked.headers.get('location') ?? ''
  expect(location).toMatch(/^\/en\/search\/[\w.-]+$/)
  const shown = await fetch(url + location)
  expect(shown.headers.get('cache-control')).toContain('no-store')
  expect(shown.headers.get('x-robots-tag')).toContain('noindex')
})

test('no redirect of any address repeats the words of a search', async () => {
  const words = 'my+husband+hits+me'
  for (const path of [
    `/EN/search?q=${words}`,
    `/en-US/search?q=${words}`,
    `/en/search/?q=${words}`,
    `/en//search?q=${words}`,
    `/en/topics/NOWHERE?q=${words}`,
    `/en/help/?q=${words}`,
    `/?q=${words}`,
    `/EN?q=${words}`,
    `/a/1?q=${words}`,
  ]) {
    const { headers, status } = await fetch(portal().url + path, { redirect: 'manual' })
    expect([path, headers.get('location') ?? '']).toEqual([path, expect.not.stringMatching(WORDS)])
    if (!path.includes('search')) continue
    expect([path, status, headers.get('cache-control')]).toEqual([path, 303, 'no-store'])
    expect(headers.get('location')).toMatch(/^\/en\/search\/[\w.-]+$/)
  }
})

test('browsers keep no copy of a sensitive answer in any form, and no feed has it', async () => {
  const { url, planted } = portal()
  const slug = planted.sensitive.en ?? ''
  const page = `${url}/en/questions/${slug}`
  for (const [address, accept] of [
    [page, 'text/html'],
    [page, 'text/markdown'],
    [page, 'application/json'],
    [`${page}.md`, '*/*'],
    [`${page}.json`, '*/*'],
  ] as const) {
    const { headers, status } = await fetch(address, { headers: { accept } })
    expect([address, status, headers.get('cache-control')]).toEqual([address, 200, 'no-store'])
  }
  const feed = await (await fetch(`${url}/en/feed.xml`)).text()
  expect(feed).toContain(planted.reviewed)
  expect(feed).not.toContain(slug)
})

test('an address that does not open is an empty search', async ({ page }) => {
  const response = await page.goto('/en/search/not-sealed-here')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('heading', { level: 2, name: /found/ })).toHaveCount(0)
})

test('links lead to a sensitive answer by an address that says nothing', async ({ page }) => {
  const { slug, url } = { slug: portal().planted.sensitive.en ?? '', url: portal().url }
  const long = `/en/questions/${slug}`
  await page.goto('/en')
  expect(await page.locator(`a[href="${long}"]`).count()).toBe(0)
  const links = await page
    .getByRole('main')
    .locator('a[href^="/en/a/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const canonical = `<link rel="canonical" href="${url}${long}"`
  let [short, html] = ['', '']
  for (const link of links) {
    const answer = await fetch(url + link)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const text = await answer.text()
    if (text.includes(canonical)) [short, html] = [link, text]
  }
  expect(html).toContain(canonical)
  const menu = [...html.matchAll(/<a href="([^"]+)" lang="..".*?hrefLang/g)].map(([, to]) => to)
  expect(menu).toContain(short.replace('/en/', '/es/'))
  expect((await fetch(url + long, { redirect: 'manual' })).status).toBe(200)
  const any = await fetch(`${url}${short.slice(3)}`, {
    headers: { 'accept-language': 'es' },
    redirect: 'manual',
  })
  expect(any.headers.get('location')).toBe(short.replace('/en/', '/es/'))
  for (const wrong of ['0', '-1', '1e9', '99999999999', 'x', '%00'])
    expect([400, 404]).toContain((await fetch(`${url}/en/a/${wrong}`)).status)
})

test('a "no" counts at once, asks why, and a bookmark of the thanks thanks nobody', async ({
  page,
}) => {
  await page.goto(`/en/questions/${portal().planted.reviewed}`)
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByText('We counted your “No”')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Related questions' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  await page.goBack()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
  const thanks = page.url()
  await page.getByRole('link', { name: 'Back to the answer' }).click()
  await expect(page).toHaveURL(new RegExp(portal().planted.reviewed))
  await page.goto('about:blank')
  await page.goto(thanks)
  await expect(page.getByRole('heading', { name: 'Thank you' })).toHaveCount(0)
})
