import type { Locator, Page } from 'playwright/test'
import { formReady } from './support/form.ts'
import { member } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!
const mark = Date.now().toString(36)
const entries = /\/api\/entries/

/** Holds back everything that a page sends to the API of answers. Returns what lets it go. */
async function holdBack(page: Page): Promise<{ release: () => void; sent: () => number }> {
  let release = () => {}
  let sent = 0
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(entries, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    const path = new URL(route.request().url()).pathname
    if (!/access|unsaved|presence|notices-seen/.test(path)) sent += 1
    await released
    await route.continue()
  })
  return { release, sent: () => sent }
}
/** Presses twice before anything has come back, as people do when nothing seems to happen. */
const pressTwice = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLElement) => {
    element.click()
    element.click()
  })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.beforeEach(async ({ page }) => signIn(page, person('editor')))

for (const [name, about] of [
  ['Save draft', 'saved'],
  ['Submit for review', 'submitted'],
] as const)
  test(`a new answer that is ${about} twice over a slow line is one answer`, async ({ page }) => {
    const question = `What was ${about} twice ${mark}?`
    await page.goto('/admin/collections/entries/create')
    await formReady(page)
    await page.getByRole('textbox', { name: 'Question *' }).fill(question)
    const line = await holdBack(page)
    await pressTwice(button(page, name))
    await expect(button(page, 'Saving…')).toBeDisabled()
    await expect.poll(line.sent).toBe(1)
    line.release()
    await expect(page).toHaveURL(/\/entries\/\d+/)
    const editor = await member(person('editor').email)
    const found = `?draft=true&depth=0&where[question][equals]=${encodeURIComponent(question)}`
    expect((await editor<{ totalDocs: number }>('GET', found)).totalDocs).toBe(1)
  })

test('changes that are submitted twice do not collide with themselves', async ({ page }) => {
  const editor = await member(person('editor').email)
  const { doc } = await editor<{ doc: { id: number } }>('POST', '?draft=true&depth=0', {
    ...{ locale: 'en', question: `What is changed ${mark}?`, shortAnswer: 'A.', riskTier: 'low' },
  })
  await page.goto(`/admin/collections/entries/${doc.id}`)
  await expect(button(page, 'Submit for review')).toBeVisible()
  await formReady(page)
  await page.getByLabel('Short answer').fill('In other words.')
  const line = await holdBack(page)
  await pressTwice(button(page, 'Submit for review'))
  await expect(button(page, 'Saving…')).toBeDisabled()
  line.release()
  await expect(page.getByRole('dialog', { name: 'Submit for review' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  expect(line.sent()).toBe(1)
})

test('a note and a link to a draft are made once', async ({ page }) => {
  const editor = await member(person('editor').email)
  const { doc } = await editor<{ doc: { id: number } }>('POST', '?draft=true&depth=0', {
    ...{ locale: 'en', question: `What is noted ${mark}?`, shortAnswer: 'A.', riskTier: 'low' },
  })
  await page.goto(`/admin/collections/entries/${doc.id}`)
  await expect(button(page, 'Make a link')).toBeEnabled()
  const line = await holdBack(page)
  await pressTwice(button(page, 'Make a link'))
  await page.getByRole('tab', { name: 'Notes' }).click()
  await button(page, 'Write a note').click()
  const panel = page.getByRole('tabpanel', { name: 'Notes' })
  await panel.getByRole('textbox', { name: 'Note' }).fill('Ask the front desk.')
  await pressTwice(button(page, 'Add the note'))
  await expect(button(page, 'One moment…')).toBeDisabled()
  expect(line.sent()).toBe(2)
  line.release()
  await expect(panel.locator('.desk-remark')).toHaveCount(1)
  const { links } = await editor<{ links: object[] }>('GET', `/${doc.id}/draft-links`)
  expect(links).toHaveLength(1)
})
