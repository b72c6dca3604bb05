import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!
const noMatch = 'Nothing matches your search or filters.'
const nothingYet = 'There are no sentences in other languages yet.'

test('an empty list says whether nothing is there or nothing matches, and what to do', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  await test.step('a search without a match is cleared', async () => {
    await page.goto('/admin/collections/topics?search=zzzz')
    await expect(page.getByText(noMatch)).toBeVisible()
    await expect(page.getByText('Nothing found', { exact: false })).toBeHidden()
    await page.getByRole('link', { name: 'Show everything' }).click()
    await expect(page.getByRole('link', { name: 'Words we use' })).toBeVisible()
    await expect(page.getByText(noMatch)).toBeHidden()
    await expect(page.getByRole('textbox', { name: /^Search/ })).toHaveValue('')
  })
  await test.step('a list without records offers to write the first', async () => {
    const kept = await page.request.delete('/api/taglines?where[id][greater_than]=0')
    expect(kept.ok()).toBe(true)
    await page.goto('/admin/collections/taglines')
    await expect(page.getByText(nothingYet)).toBeVisible()
    await page.getByRole('link', { name: 'Write the first sentence' }).click()
    await expect(page).toHaveURL(/taglines\/create/)
  })
  await test.step('but not to somebody who may not', async () => {
    await signIn(page, person('translator'))
    await page.goto('/admin/collections/taglines')
    await expect(page.getByText(nothingYet)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Write the first sentence' })).toBeHidden()
  })
})

test('a page that the role does not include says so once, and leads back', async ({ page }) => {
  await signIn(page, person('translator'))
  for (const address of ['/admin/collections/users/create', '/admin/log'])
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByText('Your role doesn’t include this', { exact: false })).toHaveCount(
        1,
      )
      await expect(page.getByRole('main').getByRole('link', { name: 'Log out' })).toBeHidden()
      await page.getByRole('link', { name: 'Go to the first page' }).click()
      await expect(page).toHaveURL(/\/admin$/)
    })
})

test('an unknown address says so in the language of the desk, and leads back', async ({
  page,
  watch,
}) => {
  watch.expectError(/404 \(/)
  await signIn(page, ADMIN)
  await page.goto('/admin/no-such-page')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await expect(page).toHaveTitle('Page not found')
  await expect(page.locator('.step-nav')).toContainText('Page not found')
  await page.getByRole('link', { name: 'To the first page' }).click()
  await expect(page).toHaveURL(/\/admin$/)
})

test('the log says its details in words, with links', async ({ page }) => {
  await signIn(page, ADMIN)
  const people = (await (await page.request.get('/api/users?limit=50&depth=0')).json()) as {
    docs: { id: number; name: string; title?: string | null }[]
  }
  const edie = people.docs.find(({ name }) => name === 'Edie Tor')!
  for (const title of ['Nurse', ''])
    expect((await page.request.patch(`/api/users/${edie.id}`, { data: { title } })).ok()).toBe(true)
  await page.goto('/admin/log?action=person.changed')
  const line = page.locator('.desk-log > li').first()
  await expect(line.getByRole('link', { name: 'Edie Tor' })).toHaveAttribute(
    'href',
    `/admin/collections/users/${edie.id}`,
  )
  await expect(line).toContainText('Professional title')
  await expect(line).toContainText('Nurse → nothing')
  await expect(page.locator('.desk-log')).not.toContainText('{')
})

test('on a phone, the filters of the log fold below the search for a person', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/log')
  const since = page.getByLabel(/^From/)
  const fold = page.getByRole('button', { name: 'Filters' })
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(since).toBeHidden()
  await fold.click()
  await expect(since).toBeVisible()
})

test('the page of a record is named after it', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.goto('/admin/collections/topics')
  await page.getByRole('link', { name: 'Words we use' }).click()
  await expect(page).toHaveTitle('Words we use · Topic · Attune')
})

test('the menu moves the page when somebody opens it, and not while a page loads', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 5 })
  await page.addInitScript(() => {
    const starts: number[] = []
    new MutationObserver(() => {
      const start = document.querySelector('.template-default__wrap')?.getBoundingClientRect().left
      if (start) starts.push(start)
      document.documentElement.dataset.starts = starts.join()
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] })
  })
  await page.goto('/admin/collections/topics')
  await expect(page.locator('.template-default--nav-animate')).toBeVisible()
  expect(await page.locator('html').getAttribute('data-starts')).toBe('')
  await page.getByRole('button', { name: 'Open Menu' }).click()
  await page.getByRole('link', { name: 'Glossary' }).click()
  await expect(page).toHaveURL(/glossary/)
  await expect(page.getByRole('link', { name: 'Glossary' })).toBeVisible()
})
