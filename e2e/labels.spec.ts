import type { Page } from 'playwright/test'
import { formReady } from './support/form.ts'
import { portal } from './support/portal.ts'
import { sessionHeader } from './support/session.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * A contact for help from an editor's change to readers: nobody sees it before a second person has
 * signed it, and one person takes a wrong number away.
 */
const [editor, reviewer] = (['editor', 'reviewer'] as const).map((wanted) =>
  STAFF.find(({ role }) => role === wanted)!,
)
const NAME = 'Night line of the journey'

/** Makes the contact as an admin does, and returns its number. */
async function addContact(): Promise<number> {
  const { url } = portal()
  const response = await fetch(`${url}/api/contacts?locale=en`, {
    method: 'POST',
    headers: {
      cookie: await sessionHeader(ADMIN),
      'content-type': 'application/json',
      origin: url,
    },
    body: JSON.stringify({
      label: NAME,
      note: 'Call at any hour.',
      phone: '555 0188',
      kind: 'crisis',
      region: 'US',
      position: 90,
    }),
  })
  expect(response.status, await response.clone().text()).toBe(201)
  return ((await response.json()) as { doc: { id: number } }).doc.id
}

const readers = async (locale = 'en') => (await fetch(`${portal().url}/${locale}`)).text()
const section = (page: Page) =>
  page.locator('.desk-label').filter({ has: page.getByRole('link', { name: NAME }) })
const sign = async (page: Page) => {
  for (const box of await section(page).getByRole('checkbox').all()) await box.check()
  await section(page)
    .getByRole('button', { name: /^Sign what is ticked/ })
    .click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Signed. Readers see it now.' }),
  ).toBeVisible()
}

test('a change of the crisis note waits for a reviewer; a wrong number is gone at once', async ({
  page,
  context,
}) => {
  const id = await addContact()
  await signIn(page, reviewer!)
  await expect(
    page.getByRole('link', { name: /^\d+ Contacts, topics and welcome to sign/ }),
  ).toHaveAttribute('href', '/admin/labels')
  await page.goto('/admin/labels')
  await expect(section(page)).toContainText('New, waits for a signature')
  expect(await readers()).not.toContain(NAME)
  await sign(page)
  await expect.poll(() => readers()).toContain('555 0188')
  expect(await readers('ar')).toContain(NAME)

  const desk = (await context.browser()!.newContext({ baseURL: portal().url })) as typeof context
  const other = await desk.newPage()
  await signIn(other, editor!)
  await other.goto(`/admin/collections/contacts/${id}`)
  await formReady(other)
  await other.getByRole('textbox', { name: /^Note/ }).fill('Call only by day.')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.', { exact: true })).toBeVisible()
  await other.getByRole('link', { name: 'Everything about it' }).click()
  await expect(other.locator('.desk-label')).toContainText('You wrote part of this')
  await expect(other.getByRole('checkbox')).toHaveCount(0)
  expect(await readers()).toContain('Call at any hour.')
  expect(await readers()).not.toContain('Call only by day.')

  await page.goto('/admin/labels')
  await expect(section(page).locator('del').filter({ hasText: 'hour' })).toHaveCount(1)
  await expect(section(page).locator('ins').filter({ hasText: 'day' })).toHaveCount(1)
  await sign(page)
  await expect.poll(() => readers()).toContain('Call only by day.')
  expect(await readers()).not.toContain('Call at any hour.')

  // The page of the contact is still open.
  await page.getByText('Take something away from readers').click()
  await page.getByLabel('What to take away').selectOption('Phone')
  await page.getByLabel('Why').fill('It rings at a shop.')
  await page.getByRole('button', { name: 'Take it away' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Taken away. Readers no longer see it.' }),
  ).toBeVisible()
  for (const locale of ['en', 'ar', 'es'])
    await expect.poll(() => readers(locale)).not.toContain('555 0188')
  expect(await readers()).toContain('Call only by day.')
  await expect(page.locator('.desk-log')).toContainText('It rings at a shop.')

  await page.getByText('Take something away from readers').click()
  await page.getByLabel('What to take away').selectOption('All of it')
  await page.getByLabel('Why').fill('The journey ends.')
  await page.getByRole('button', { name: 'Take it away' }).click()
  await expect.poll(() => readers()).not.toContain(NAME)
  await desk.close()
})
