import type { Page } from 'playwright/test'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!

/** The languages of the rows, in their order, each named once per run of rows. */
const languagesOf = async (page: Page): Promise<(string | null)[]> => {
  const rows = page.getByRole('main').getByRole('table').locator('tbody th a')
  await expect(rows.first()).toBeVisible()
  const langs = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('lang')))
  return langs.filter((lang, place) => lang !== langs[place - 1])
}
/** Opens the list as staff do: by the menu, from another page. */
async function openByMenu(page: Page): Promise<void> {
  await page.goto('/admin')
  const answers = page.getByRole('navigation').getByRole('link', { name: 'Answers', exact: true })
  await expect(answers).toBeAttached()
  // The menu is as the person left it.
  if (await page.locator('.nav[inert]').count())
    await page.getByRole('button', { name: 'Open Menu' }).filter({ visible: true }).click()
  await answers.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Answers' })).toBeVisible()
}
const view = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Views of the list' })
    .getByRole('link', { name, exact: true })
/** Chooses a view, and waits until the portal has stored which languages it shows. */
async function choose(page: Page, name: string): Promise<void> {
  const stored = page.waitForResponse((response) =>
    response.url().endsWith('/payload-preferences/answers-languages'),
  )
  await view(page, name).click()
  expect((await stored).ok()).toBe(true)
}

test('the list begins with a person’s languages, and opens as they last chose', async ({
  page,
}) => {
  await signIn(page, person('translator'))
  await openByMenu(page)
  await expect(view(page, 'All')).toHaveAttribute('aria-current', 'page')
  const all = await languagesOf(page)
  expect(all[0]).toBe('es')
  expect(all.length).toBeGreaterThan(1)
  expect(all.lastIndexOf('es')).toBe(0)

  await choose(page, 'In my languages')
  expect(await languagesOf(page)).toEqual(['es'])
  await openByMenu(page)
  await expect(view(page, 'In my languages')).toHaveAttribute('aria-current', 'page')
  expect(await languagesOf(page)).toEqual(['es'])

  await choose(page, 'All')
  expect(await languagesOf(page)).toEqual(all)
  await openByMenu(page)
  await expect(view(page, 'All')).toHaveAttribute('aria-current', 'page')
  expect(await languagesOf(page)).toEqual(all)

  await test.step('somebody else’s choice is their own', async () => {
    await signIn(page, person('reviewer'))
    await openByMenu(page)
    expect((await languagesOf(page)).slice(0, 2)).toEqual(['en', 'es'])
  })
})
