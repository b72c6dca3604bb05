import { join } from 'node:path'
import { ROOT } from '../src/testing/source-files.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** The pictures of the README. They are made on request only: npm run pictures */
const picture = (name: string) => join(ROOT, 'docs/images', `${name}.png`)
test.use({ viewport: { width: 1200, height: 820 } })

test('the portal', async ({ page }) => {
  await page.goto('/en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.screenshot({ path: picture('portal') })
})

test('the desk', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.goto('/admin/collections/entries?limit=100')
  await page.getByRole('link', { name: 'Do therapists have clients or patients?' }).first().click()
  await expect(page.getByRole('complementary', { name: 'Where it stands' }).getByRole('heading').first()).toBeVisible()
  await expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
  await page.screenshot({ path: picture('desk') })
})
