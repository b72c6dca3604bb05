import type { Page } from 'playwright/test'
import { formReady } from './support/form.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!

async function newDraft(page: Page, question: string): Promise<string> {
  const made = await page.request.post('/api/entries?draft=true&depth=0', {
    data: { locale: 'en', question, shortAnswer: 'As it was.', riskTier: 'low' },
  })
  expect(made.status()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: number } }
  return `/admin/collections/entries/${doc.id}`
}
const shortAnswer = (page: Page) => page.getByLabel('Short answer')
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeVisible()
  await formReady(page)
}

test('words of several visits are offered one after the other, newest first', async ({ page }) => {
  await signIn(page, person('editor'))
  const address = await newDraft(page, 'What do I do with many windows?')
  for (const words of ['Words of the first window.', 'Words of the second window.']) {
    const visit = await page.context().newPage()
    await open(visit, address)
    await shortAnswer(visit).fill(words)
    await expect
      .poll(() => visit.evaluate(() => Object.values(localStorage).join()))
      .toContain(words)
    await visit.close()
  }
  await open(page, address)
  const offer = page.getByRole('status').filter({ hasText: 'that weren’t saved' })
  await expect(offer).toHaveCount(1)
  await expect(offer).toContainText('Older words that weren’t saved come after these.')
  await offer.getByRole('button', { name: 'Bring them back' }).click()
  await expect(shortAnswer(page)).toHaveValue('Words of the second window.')
})

test('what is refused when a conflict is settled is said in the form', async ({ page, watch }) => {
  watch.expectError(/40[09] \(/)
  await signIn(page, person('editor'))
  const address = await newDraft(page, 'What do I do when two of us write?')
  const other = await page.context().newPage()
  await open(page, address)
  await open(other, address)
  await shortAnswer(other).fill('What the other window saved.')
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(other.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()

  await page.getByRole('tab', { name: 'Details' }).click()
  const field = page.getByRole('textbox', { name: 'Address' })
  await field.fill('No address!')
  await page.getByRole('button', { name: 'Save draft' }).click()
  const dialog = page.getByRole('dialog', { name: 'Two people changed this answer' })
  await dialog.getByRole('button', { name: 'Save this' }).click()
  await expect(dialog).toBeHidden()
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(notice).toContainText('The portal refused it')
  await expect(shortAnswer(page)).toHaveValue('What the other window saved.')
  await expect(page.locator('.desk-refused')).toHaveText(/.+/)
  await expect(field).toBeFocused()
})
