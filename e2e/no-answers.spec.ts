import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Browser } from 'playwright/test'
import { runInstalled } from './support/command.ts'
import { sessionCookieOf } from './support/session.ts'
import { ADMIN } from './support/staff.ts'
import { startPortal, type Started } from './support/start.ts'

// A portal of its own, as a clinic starts it that writes its answers itself.
const TRANSLATOR = 'translator@clinic.test'
let dataDir: string
let running: Started
test.beforeAll(async () => {
  test.setTimeout(600_000)
  dataDir = await mkdtemp(join(tmpdir(), 'attune-e2e-empty-'))
  running = await startPortal(dataDir, { FIRST_ANSWERS: 'no', ADMIN_EMAIL: ADMIN.email })
  const args = ['add', TRANSLATOR, '--role', 'translator', '--name', 'Tran Slate']
  await runInstalled(dataDir, 'src/server/cli/user.ts', args)
})
test.afterAll(async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function openAs(browser: Browser, email: string) {
  const context = await browser.newContext({ baseURL: running.url })
  await context.addCookies([await sessionCookieOf({ email }, { url: running.url, dataDir })])
  return context.newPage()
}

test('the desk of a clinic without answers says how the first ones come', async ({ browser }) => {
  const page = await openAs(browser, ADMIN.email)
  await page.goto('/admin')
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps.getByRole('listitem').last()).toHaveText(
    'Write the first answer, or import documents',
  )
  await steps.getByRole('link', { name: 'Write the first answer, or import documents' }).click()
  const main = page.locator('main.desk')
  await expect(main.getByRole('heading', { name: 'There are no answers yet' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Import documents' })).toBeVisible()
  await expect(main.getByRole('search')).toHaveCount(0)
  await main.getByRole('link', { name: 'Write a new answer' }).click()
  await expect(page.getByRole('textbox', { name: 'Question' }).first()).toBeVisible()
  await page.goto('/admin/coverage')
  await expect(page.getByRole('heading', { name: 'There are no answers yet' })).toBeVisible()
  await page.goto('/admin/give')
  await expect(page.getByText('No answer is published yet')).toBeVisible()

  const other = await openAs(browser, TRANSLATOR)
  for (const path of ['/admin/collections/entries', '/admin/coverage']) {
    await other.goto(path)
    await expect(other.getByText('An editor writes the first ones')).toBeVisible()
    await expect(other.getByRole('link', { name: 'Write a new answer' })).toHaveCount(0)
  }
})

test('readers learn whom they can ask instead', async ({ page }) => {
  for (const [locale, words] of [
    ['en', 'There are no answers here yet.'],
    ['ar', 'لا توجد إجابات هنا بعد.'],
  ] as const) {
    await page.goto(`${running.url}/${locale}`)
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
    await page.getByRole('main').locator(`a[href="/${locale}/help"]`).first().click()
    await expect(page).toHaveURL(`${running.url}/${locale}/help`)
    await page.goto(`${running.url}/${locale}/session`)
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
    await expect(page.getByRole('main').locator('form, fieldset')).toHaveCount(0)
  }
})
