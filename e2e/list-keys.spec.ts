import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!

test('every list of the desk is worked with the same keys', async ({ page }) => {
  await signIn(page, ADMIN)
  const lists = [
    '/admin',
    '/admin/collections/entries',
    '/admin/collections/topics',
    '/admin/collections/contacts',
    '/admin/collections/users',
    '/admin/collections/glossary',
    '/admin/coverage',
    '/admin/labels',
    '/admin/log',
  ]
  for (const list of lists)
    await test.step(list, async () => {
      await page.goto(list)
      await expect(page.getByRole('button', { name: 'Keys for this page' })).toBeVisible()
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
      await expect(async () => {
        await page.keyboard.press('j')
        expect(await focused()).toMatch(/^\/admin\//)
      }).toPass()
      const first = await focused()
      await page.keyboard.press('k')
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: 'Keys for this page' })
      await expect(help).toContainText('the next one')
      await page.keyboard.press('Escape')
      await expect(help).toBeHidden()
      expect(first).not.toBeNull()
    })
})

test('the keys search and create where that is possible, and leave fields alone', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  await page.goto('/admin/collections/topics')
  await expect(page.getByRole('button', { name: 'Keys for this page' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('textbox', { name: /^Search/ })).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('join?')
  await expect(page.getByRole('textbox', { name: /^Search/ })).toHaveValue('join?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.locator('h1').first().click()
  await page.goto('/admin/collections/topics')
  await page.getByRole('button', { name: 'Keys for this page' }).waitFor()
  await expect(async () => {
    await page.keyboard.press('n')
    await expect(page).toHaveURL(/topics\/create/, { timeout: 1_000 })
  }).toPass()
})

test('a key that does nothing for a person is not in the help, and does nothing', async ({
  page,
}) => {
  const editor = person('editor')
  await signIn(page, editor)
  await page.goto('/admin/collections/users')
  await page.getByRole('button', { name: 'Keys for this page' }).click()
  const help = page.getByRole('dialog', { name: 'Keys for this page' })
  await expect(help).toContainText('the next one')
  await expect(help).not.toContainText('start a new one')
  await help.getByRole('checkbox', { name: 'Turn these keys off' }).check()
  await help.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await expect(help).toBeHidden()
  await expect(page).toHaveURL(/collections\/users/)
  await page.getByRole('button', { name: 'Keys for this page' }).click()
  await help.getByRole('checkbox', { name: 'Turn these keys off' }).uncheck()
})
