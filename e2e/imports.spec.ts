import { signIn } from './support/sign-in.ts'
import { ADMIN } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const LEAFLET = 'Question: How long is a session?\n\nA session lasts fifty minutes.You may stop at any time.\n\nQuestion: May I bring a friend?\n\nYes. Tell us before you come.\n'

test('an admin uploads a document, reads the plan, accepts a part of it, and undoes a repair', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.goto('/admin/imports')
  await page.getByLabel('Document').setInputFiles({ name: 'leaflet.txt', mimeType: 'text/plain', buffer: Buffer.from(LEAFLET) })
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByText('Nothing has been written yet.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'May I bring a friend?' }).uncheck()
  await page.getByRole('button', { name: 'Accept what is ticked' }).click()
  await expect(page).toHaveURL(/written=1$/)

  await page.goto('/admin/collections/entries?limit=100')
  await expect(page.getByRole('link', { name: 'May I bring a friend?' })).toHaveCount(0)
  await page.getByRole('link', { name: 'How long is a session?' }).click()
  await page.getByRole('link', { name: 'See it all' }).click()
  await expect(page.locator('pre')).toContainText('minutes.You') // the document's own words stay beside the repaired ones
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText(/^Undone:/)).toBeVisible()
})
