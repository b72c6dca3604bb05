import type { Page } from 'playwright/test'
import { signIn } from '../support/sign-in.ts'
import { ADMIN, STAFF } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'
import { bringAxe } from './checkers.ts'
import { actsOfReviewer } from './desk-acts.ts'
import { deskFindings } from './desk-findings.ts'
import { shown, viewsOf } from './desk-views.ts'

// The checker is let in past the pages' own policy against scripts.
test.use({ bypassCSP: true })

// What Payload's own parts lack is mended in src/cms/desk/aria; a new version of Payload may need
// a new rule there.
test('every view of the desk meets WCAG 2.2 AA, Payload’s own parts too', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000)
  await bringAxe(context)
  await signIn(page, ADMIN)
  const found: string[] = []
  for (const view of await viewsOf(page)) {
    await shown(page, view)
    expect(await page.title(), view.name).not.toMatch(/^(Payload|Dashboard)/)
    await expect(page.getByRole('heading', { level: 1 }).first(), view.name).not.toHaveText(/^\[/)
    found.push(...(await deskFindings(page)).map((said) => `${view.name}, ${said}`))
    found.push(...(await tooWide(page)).map((said) => `${view.name}, ${said}`))
  }
  expect(found).toEqual([])
})

/** Whether a page has to be moved sideways in a window of 320 px (WCAG 1.4.10). */
async function tooWide(page: Page): Promise<string[]> {
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 640 })
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  // The desk renders again for a narrow window.
  await expect
    .poll(sideways, { timeout: 10_000 })
    .toBe(0)
    .catch(() => undefined)
  const by = await sideways()
  await page.setViewportSize(size)
  return by > 0 ? [`${by} px too wide for 320 px`] : []
}

test('so do dialogs, drawers, menus, filters and the errors of missing fields', async ({
  page,
  context,
  watch,
}) => {
  test.setTimeout(360_000)
  watch.expectError(/400 \(/)
  await bringAxe(context)
  const acts = await actsOfReviewer()
  await signIn(
    page,
    STAFF.find(({ role }) => role === 'reviewer')!,
  )
  const found: string[] = []
  for (const act of acts) {
    await shown(page, { ...act, shown: act.path.includes('entries/') ? '.desk-panel h2' : 'h1' })
    await act.open(page)
    await page.locator(act.shown).first().waitFor({ timeout: 30_000 })
    await expect(page).toHaveTitle(/./)
    found.push(...(await deskFindings(page)).map((said) => `${act.name}, ${said}`))
  }
  expect(found).toEqual([])
})
