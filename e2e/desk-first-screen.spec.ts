import type { Page } from 'playwright/test'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const EDITOR = STAFF.find(({ role }) => role === 'editor')!

async function openDraft(page: Page): Promise<void> {
  const made = await page.request.post('/api/entries?draft=true&depth=0', {
    data: { locale: 'en', question: 'Is the lift working?', shortAnswer: 'Yes.', riskTier: 'low' },
  })
  expect(made.status()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: number } }
  await page.goto(`/admin/collections/entries/${doc.id}`)
  await expect(page.getByRole('tab')).toHaveCount(6)
}

test('every tab beside an answer is in sight, and its words begin high on the screen', async ({
  page,
  context,
}) => {
  await signIn(page, EDITOR)
  await openDraft(page)
  for (const language of ['en', 'fr', 'ar']) {
    await context.addCookies([{ name: 'payload-lng', value: language, url: portal().url }])
    await page.reload()
    for (const width of [1440, 1280, 1100, 1030, 390])
      await test.step(`${language}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 })
        for (const tab of await page.getByRole('tab').all())
          await expect(tab).toBeInViewport({ ratio: 0.99 })
        if (width > 1024)
          await expect
            .poll(async () => (await page.locator('.doc-controls').boundingBox())?.y ?? Infinity)
            .toBeLessThan(110)
      })
  }
})

test('a new answer is never called by the machine’s name for it', async ({ page }) => {
  await signIn(page, EDITOR)
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const heading = document.querySelector('.doc-header__title')
      if (heading && getComputedStyle(heading).visibility === 'visible')
        seen.push(heading.textContent)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto('/admin/collections/entries/create')
  await expect(page.getByRole('heading', { level: 1, name: 'New answer' })).toBeVisible()
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.filter((name) => name.startsWith('['))).toEqual([])
})
