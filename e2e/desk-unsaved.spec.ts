import { rm } from 'node:fs/promises'
import { expect, test, type Page } from 'playwright/test'
import { begunFolder } from './support/begun.ts'
import { formReady } from './support/form.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN } from './support/staff.ts'
import { freePort, startPortal, type Started } from './support/start.ts'

// A portal of its own, because the test stops it while somebody writes. The port stays the same:
// browsers store data by origin.
let dataDir: string
let port: number
let running: Started
const start = () =>
  startPortal(dataDir, {
    PORT: String(port),
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  dataDir = await begunFolder('unsaved')
  port = await freePort()
  running = await start()
})
test.afterAll(async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function write(page: Page) {
  await formReady(page)
  // The row first: a row added while Payload validates other fields is lost when the response
  // arrives.
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Add Source' }).click()
  await page.getByLabel('Title').first().fill('A book')
  await page.locator('#field-shortAnswer').fill('Words that nobody saved.')
  await page.locator('[contenteditable="true"]').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And rich ones.')
  for (const words of ['A book', 'Words that nobody saved.', 'And rich ones.']) {
    await expect
      .poll(() => page.evaluate(() => Object.values(localStorage).join()))
      .toContain(words)
  }
}

async function bringBack(page: Page) {
  await expect(page.getByText('that weren’t saved', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await expect(page.locator('#field-shortAnswer')).toHaveValue('Words that nobody saved.')
  await expect(page.locator('[contenteditable="true"]').first()).toContainText('And rich ones.')
  await expect(page.getByLabel('Title').first()).toHaveValue('A book')
}

test('unsaved changes survive a reload, a stopped server and an ended session', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await (await browser.newContext({ baseURL: `http://localhost:${port}` })).newPage()
  page.on('dialog', (dialog) => void dialog.accept())
  await signIn(page, ADMIN, { url: `http://localhost:${port}`, dataDir })
  // An original: translations have no sources of their own.
  await page.goto('/admin/collections/entries?q=When%20can%20a%20therapist%20date%20a%20client')
  await page.getByRole('link', { name: 'When can a therapist date a client?' }).first().click()
  // The list's search field has the same label: wait for the form itself.
  await page.waitForURL(/\/entries\/\d+/)
  await expect(
    page.getByRole('complementary', { name: 'Where it stands' }).getByRole('heading').first(),
  ).toBeVisible()
  const address = page.url()

  await test.step('a reload', async () => {
    await write(page)
    await page.reload()
    await bringBack(page)
  })
  await test.step('another computer: the portal has the words', async () => {
    const url = `http://localhost:${port}`
    const other = await (await browser.newContext({ baseURL: url })).newPage()
    await signIn(other, ADMIN, { url, dataDir })
    await other.goto('/admin')
    await other
      .getByRole('link', { name: /When can a therapist date a client.*kept until/ })
      .click()
    await expect(other.getByText('that weren’t saved', { exact: false })).toBeVisible()
    await expect(other.getByRole('button', { name: 'Bring them back' })).toHaveCount(1)
    await other.context().close()
  })
  await test.step('a stopped server: the words stay, with a notice', async () => {
    await running.stop()
    await page.getByRole('button', { name: 'Save draft' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'We couldn’t reach the portal.' })
    await expect(notice).toBeVisible()
    await expect(page.locator('.toast-title')).toBeHidden()
    await expect(page.locator('#field-shortAnswer')).toHaveValue('Words that nobody saved.')
    running = await start()
  })
  await test.step('an ended session: after signing in again the words are offered', async () => {
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('You’re signed out.', { exact: false })).toBeVisible()
    await signIn(page, ADMIN, { url: `http://localhost:${port}`, dataDir })
    await page.goto(address)
    await bringBack(page)
  })
  await test.step('after a save nothing is kept, here and at the portal', async () => {
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
    await page.reload()
    await expect(page.locator('#field-shortAnswer')).toHaveValue('Words that nobody saved.')
    await expect(page.getByText('that weren’t saved', { exact: false })).toBeHidden()
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith('attune.unsaved')),
      ),
    ).toEqual([])
    const kept = await page.request.get(address.replace('/admin/collections', '/api') + '/unsaved')
    expect(await kept.json()).toEqual({ mine: [], colleagues: [] })
  })
})
