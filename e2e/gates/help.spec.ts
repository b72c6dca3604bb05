import { portal } from '../support/portal.ts'
import { sessionHeader } from '../support/session.ts'
import { addSigned, withdrawSigned } from '../support/sign-label.ts'
import { ADMIN, STAFF } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'
import { axeFindings, bringCheckers } from './checkers.ts'
import { kindsIn } from './kinds.ts'
import { structureFaults } from './structure.ts'

/**
 * Help from a person, as the clinic keeps it: one edit reaches every page; readers from elsewhere
 * find theirs; and the form that asks why.
 */
type Contact = { id: number; phone: string | null; region: string; note: string | null }
type Standing = {
  labels: { collection: string; id: number; parts: { part: string; hash: string }[] }[]
}

test('one signed edit of a contact shows on every page at once, error pages and printed pages too', async () => {
  const url = portal().url
  const cookie = await sessionHeader(ADMIN)
  const reviewer = await sessionHeader(STAFF.find(({ role }) => role === 'reviewer')!)
  const { docs } = (await (
    await fetch(`${url}/api/contacts?limit=50`, { headers: { cookie } })
  ).json()) as { docs: Contact[] }
  const line = docs.find(({ phone, region }) => phone === '988' && region === 'US')
  const send = async (by: string, method: string, path: string, body?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie: by, 'content-type': 'application/json', origin: url },
      body: body && JSON.stringify(body),
    })
    expect(response.status, await response.clone().text()).toBe(200)
    return response
  }
  const write = async (note: string | null) => {
    await send(cookie, 'PATCH', `/api/contacts/${line?.id}`, { note })
    const { labels } = (await (
      await send(reviewer, 'GET', '/api/labels/standing')
    ).json()) as Standing
    const english = labels
      .find(({ collection, id }) => collection === 'contacts' && id === line?.id)
      ?.parts.find(({ part }) => part === 'en')
    await send(reviewer, 'POST', '/api/labels/approve', {
      collection: 'contacts',
      id: line?.id,
      parts: [{ part: 'en', seen: english?.hash }],
    })
  }
  const kinds = (await kindsIn('en')).filter(({ name }) => name !== 'broken')
  try {
    await write('Ask for the quiet room')
    for (const { name, path } of kinds)
      await expect(async () =>
        expect(await (await fetch(url + path)).text(), name).toContain('Ask for the quiet room'),
      ).toPass({ timeout: 60_000 })
  } finally {
    await write(line?.note ?? null)
  }
  await expect(async () =>
    expect(await (await fetch(`${url}/en`)).text()).not.toContain('quiet room'),
  ).toPass({ timeout: 60_000 })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader from another country finds numbers for that country', async ({ page }) => {
    await page.goto('/en')
    const help = page.getByRole('complementary')
    await expect(help.getByRole('link', { name: 'Call 988' }).first()).toBeVisible()
    await help.getByText('More ways to get help').click()
    await help.getByRole('link', { name: 'In another country?' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Canada' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Call/ }).last()).toBeVisible()
  })
})

for (const [how, width, height] of [
  ['upright', 390, 844],
  ['on its side', 844, 390],
] as const) {
  test.describe(`on a phone, ${how}`, () => {
    test.use({ viewport: { width, height } })

    test('“Help now” stays in reach however far one scrolls, and leads to help', async ({
      page,
    }) => {
      await page.goto(`/en/questions/${portal().planted.reviewed}`)
      const now = page.getByRole('link', { name: 'Help now' })
      for (const part of [0.5, 1]) {
        await page.evaluate((to) => scrollTo(0, document.body.scrollHeight * to), part)
        await expect(now).toBeInViewport({ ratio: 1 })
      }
      await now.click()
      await expect(page.getByRole('complementary').getByRole('link').first()).toBeInViewport()
    })
  })
}

test('a search that finds nothing offers the clinic, and pages promise ways to reach it, once it has a contact', async () => {
  const { url } = portal()
  const read = async (path: string) => (await fetch(url + path)).text()
  const nothing = '/en/search?q=zzzzqqqq'
  const pages = ['/en/about', '/en/accessibility']
  expect(await read(nothing)).not.toContain('Talk to the clinic')
  for (const path of pages) expect(await read(path)).not.toContain('ways on this page')
  const id = await addSigned('contacts', {
    ...{ label: 'Front desk of the gates', phone: '555 0199', kind: 'clinic', region: 'US' },
    ...{ position: 900 },
  })
  try {
    await expect.poll(() => read(nothing), { timeout: 60_000 }).toContain('Talk to the clinic')
    expect(await read(nothing)).toContain('555 0199')
    for (const path of pages)
      await expect.poll(() => read(path), { timeout: 60_000 }).toContain('ways on this page')
  } finally {
    await withdrawSigned('contacts', id)
  }
})

test.describe('the form that asks why an answer did not help', () => {
  test.use({ bypassCSP: true })

  for (const [locale, no] of [
    ['en', 'No'],
    ['ar', 'لا'],
  ] as const) {
    test(`is as good as any page, in ${locale}`, async ({ page, context }) => {
      await bringCheckers(context)
      await page.goto(
        `/${locale}/questions/${encodeURIComponent(portal().planted.sensitive[locale] ?? '')}`,
      )
      await page.getByRole('button', { name: no, exact: true }).click()
      await expect(page.getByRole('radio')).toHaveCount(5)
      expect([...(await structureFaults(page, locale)), ...(await axeFindings(page))]).toEqual([])
      await page.getByRole('radio').first().check()
      await page.locator('form:has([type=radio]) button').click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/feedback/`))
      await expect(page.getByRole('radio')).toHaveCount(0)
    })
  }
})
