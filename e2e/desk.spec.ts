import type { Locator, Page } from 'playwright/test'
import { formReady } from './support/form.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, observe, test } from './support/test.ts'

const QUESTION = 'Do therapists have clients or patients?'
const SHORT = 'Both words are in use. You may say which one you prefer.'
const person = (role: string) => STAFF.find((each) => each.role === role)!

/** Opens the answer from the list of answers. */
async function openAnswer(page: Page) {
  await page.goto(`/admin/collections/entries?q=${encodeURIComponent(QUESTION)}`)
  await page.getByRole('rowheader', { name: QUESTION }).getByRole('link').click()
  await page.waitForURL(/\/entries\/\d+/, { waitUntil: 'commit' })
  await expect(
    page.getByRole('complementary', { name: 'Where it stands' }).getByRole('heading').first(),
  ).toBeVisible()
  await formReady(page)
}

async function takeStep(
  page: Page,
  step: string,
  said: string,
  { note, choice }: { note?: string; choice?: RegExp } = {},
) {
  await page.getByRole('button', { name: step, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if (choice) await dialog.getByRole('radio', { name: choice }).check()
  if (note) await dialog.getByRole('textbox').fill(note)
  await dialog.getByRole('button', { name: step }).click()
  await expect(page.getByText(said)).toBeVisible()
}

test('the first request to the desk of a new process redirects to the sign-in page', async ({
  page,
}) => {
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('an editor revises, a reviewer approves and publishes, and readers see it at once', async ({
  browser,
  page,
}) => {
  await test.step('the editor writes a short answer and submits it', async () => {
    await signIn(page, person('editor'))
    await openAnswer(page)
    await page.getByLabel('Short answer').fill(SHORT)
    await page.getByRole('button', { name: 'Save' }).first().click()
    await expect(page.getByText(/saved/i).first()).toBeVisible()
  })
  const publicPath = new URL(
    (await page.getByRole('link', { name: /See the public page/ }).getAttribute('href')) ?? '',
    portal().url,
  ).href
  await test.step('readers still see the old text', async () => {
    expect(await (await fetch(publicPath)).text()).not.toContain(SHORT)
  })
  await test.step('the editor submits it', () =>
    takeStep(page, 'Submit for review', 'Submitted for review.'))

  const context = await browser.newContext({ baseURL: portal().url })
  const faults: string[] = []
  observe(context, faults)
  const desk = await context.newPage()
  await test.step('the reviewer signs it off and publishes it', async () => {
    await signIn(desk, person('reviewer'))
    await openAnswer(desk)
    await expect(desk.getByLabel('Short answer')).toHaveValue(SHORT)
    await takeStep(desk, 'Sign off and publish', 'Signed off and published.', {
      choice: /^Wording/,
      note: 'The long sentence is the source’s own.',
    })
  })
  await test.step('readers see it at once, with who signed it', async () => {
    const page = await (await fetch(publicPath)).text()
    expect(page).toContain(SHORT)
    expect(page).toContain('Dr Rhea Viewer')
    expect(page).not.toContain('Not yet reviewed')
  })
  await context.close()
  expect(faults).toEqual([])
})

test('what the server refuses is marked at its field, until the field is changed', async ({
  page,
  watch,
}) => {
  watch.expectError(/400 \(/)
  const marked = async (field: Locator, why: string) => {
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(why))
    await expect(page.locator('.desk-refused').filter({ hasText: why })).toBeVisible()
  }
  const mended = async (field: Locator, value: string) => {
    await field.fill(value)
    await expect(page.locator('.desk-refused')).toBeHidden()
    await expect(field).not.toHaveAttribute('aria-invalid', 'true')
  }
  const save = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const name = page.getByRole('textbox', { name: /^Name/ })
  await signIn(page, person('editor'))
  await test.step('an answer, in another tab than the one that is open', async () => {
    await openAnswer(page)
    await page.getByRole('tab', { name: 'Details' }).click()
    const address = page.getByRole('textbox', { name: 'Address' })
    const before = await address.inputValue()
    await address.fill('No address!')
    await page.getByRole('tab', { name: 'History' }).click()
    await save('Save draft')
    await marked(address, 'letters and digits')
    await mended(address, before)
  })
  await test.step('a topic, by the database', async () => {
    await page.goto('/admin/collections/topics')
    await page.getByRole('link', { name: 'Words we use' }).click()
    await formReady(page)
    const address = page.getByRole('textbox', { name: /^Address/ })
    await address.fill('therapeutic-relationship')
    await save('Save')
    await marked(address, 'This is taken already')
    await expect(page.getByText('Address — This is taken already.')).toBeVisible()
    await mended(address, 'words-we-use')
  })
  await test.step('a name, by a rule of ours', async () => {
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/users')
    await page.getByRole('link', { name: 'Edie Tor' }).click()
    await formReady(page)
    await name.fill('Tran Slate')
    await save('Save')
    await marked(name, 'A colleague has this name')
    await mended(name, 'Edie Tor')
  })
  await test.step('a form that is sent after the session has ended says so until the next save', async () => {
    // Payload may be asking for the state of the form when the session ends.
    watch.expectError(/40[13] \(|An unexpected response/)
    await page.context().clearCookies()
    await save('Save')
    await expect(page.getByRole('alert').filter({ hasText: 'You’re signed out.' })).toBeVisible()
    await signIn(await page.context().newPage(), ADMIN)
    await save('Save')
    await expect(page.getByText('You’re signed out.', { exact: false })).toBeHidden()
    await expect(name).toHaveValue('Edie Tor')
  })
})
