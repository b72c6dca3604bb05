import { join } from 'node:path'
import type { Page } from 'playwright/test'
import sharp from 'sharp'
import { answerOf } from '../src/testing/rich-text.ts'
import { ROOT } from '../src/testing/source-files.ts'
import { member, newest, publishedOriginal, type Text } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** The pictures of the README and of the handbook. They are made on request only: npm run pictures */
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

const forHandbook = async (page: Page, name: string) =>
  void (await sharp(await page.screenshot()).png({ palette: true, colours: 128, effort: 10 }).toFile(join(ROOT, 'docs/images/handbook', `${name}.png`)))
const as = (role: string) => STAFF.find((one) => one.role === role)!

test('the handbook: the first page and the list', async ({ page }) => {
  await signIn(page, as('reviewer'))
  await page.goto('/admin')
  await expect(page.locator('.desk-first')).toBeVisible()
  await forHandbook(page, 'first-page')
  await page.goto('/admin/collections/entries')
  await expect(page.locator('main.desk-view h1')).toBeVisible()
  await forHandbook(page, 'answers')
})

test('the handbook: a sign-off', async ({ page }) => {
  const editor = await member('editor@clinic.test')
  const words = { question: 'May I bring my dog?', shortAnswer: 'Yes, a calm one.', answer: answerOf('A calm dog may come along.', 'Tell us the day before.') }
  const { id } = await publishedOriginal(editor, await member('reviewer@clinic.test'), words)
  const { doc } = await editor<{ doc: Text }>('PATCH', `/${id}?draft=true&depth=0`, { shortAnswer: 'Yes, if it is calm.', updatedAt: (await newest(editor, id)).updatedAt })
  await editor('POST', `/${id}/submit`, { seen: doc.updatedAt })
  await signIn(page, as('reviewer'))
  await page.goto(`/admin/collections/entries/${id}`)
  await expect(page.getByRole('complementary', { name: 'Where it stands' }).getByRole('button').first()).toBeVisible()
  await expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
  await forHandbook(page, 'sign-off')
})

test('the handbook: a translation beside its original', async ({ page }) => {
  await signIn(page, as('translator'))
  const found = await page.request.get('/api/entries?limit=1&depth=0&draft=true&where[locale][equals]=es&where[translationOf][exists]=true')
  const { docs: [entry] } = (await found.json()) as { docs: Text[] }
  await page.goto(`/admin/collections/entries/${entry!.id}`)
  await expect(page.getByRole('region', { name: 'The original' })).toBeVisible()
  await expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
  await forHandbook(page, 'translation')
})
