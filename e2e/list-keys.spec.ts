import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { ROOT } from '../src/testing/source-files.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const PICTURE = join(ROOT, 'docs/images/desk.png')
const person = (role: string) => STAFF.find((each) => each.role === role)!

/** Adds a document over the API, for lists that are empty at first. */
async function add(page: Page, collection: string, data: object): Promise<void> {
  const response = await page.request.post(`/api/${collection}?depth=0`, { data })
  expect([collection, response.status()]).toEqual([collection, 201])
}

const rowInHand = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest(':is(tr, li, .desk-label):not(nav *)')
    return row ? `${row.tagName} ${row.textContent}` : null
  })

test('every list of the desk is worked with the same keys', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, ADMIN)
  const mark = Date.now().toString(36)
  await add(page, 'phrases', { words: `the keys ${mark}`, danger: 'suicide', level: 'sure' })
  await add(page, 'taglines', {
    ...{
      name: `Soomaali ${mark}`,
      english: 'Somali',
      code: 'so',
      words: 'Caawimaaddu waa lacag la’aan.',
    },
    ...{ source: 'https://language.example.test', checkedOn: '2026-11-30', checkedBy: 'Dr Rhea' },
  })
  await page.request.post('/api/media', {
    multipart: {
      _payload: JSON.stringify({ alt: `A key ${mark}` }),
      file: { name: `key-${mark}.png`, mimeType: 'image/png', buffer: await readFile(PICTURE) },
    },
  })
  const lists = [
    '/admin',
    '/admin/collections/entries',
    '/admin/collections/topics',
    '/admin/collections/contacts',
    '/admin/collections/phrases',
    '/admin/collections/taglines',
    '/admin/collections/media',
    '/admin/collections/users',
    '/admin/collections/glossary',
    '/admin/coverage',
    '/admin/labels',
    '/admin/log',
    '/admin/give',
  ]
  for (const list of lists)
    await test.step(list, async () => {
      await page.goto(list)
      await expect(page.getByRole('button', { name: 'Keys for this page' })).toBeVisible()
      if (list === '/admin/give') {
        await page.getByRole('searchbox').fill('session')
        await page.getByRole('button', { name: /^Give/ }).first().waitFor()
        await page.getByRole('heading', { level: 1 }).click()
      }
      await expect(async () => {
        await page.keyboard.press('j')
        expect(await rowInHand(page)).not.toBeNull()
      }).toPass()
      await page.keyboard.press('k')
      expect(await rowInHand(page)).not.toBeNull()
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: 'Keys for this page' })
      await expect(help).toContainText('the next one')
      await page.keyboard.press('Escape')
      await expect(help).toBeHidden()
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
  // The key at the place of j on an Arabic keyboard.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ' })),
  )
  expect(await rowInHand(page)).toContain('TR')
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
