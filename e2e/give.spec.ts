import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const editor = STAFF.find((each) => each.role === 'editor')!

test('with the keyboard alone a clinician gives five answers, and a client reads them without script', async ({
  page,
  browser,
}) => {
  await page.goto('/en')
  const questions = (await page.locator('.cards a[href*="/questions/"]').allInnerTexts()).slice(
    0,
    5,
  )
  expect(questions).toHaveLength(5)
  await signIn(page, editor)
  await page.goto('/admin/give')
  const { keyboard } = page
  const field = page.getByRole('searchbox', { name: 'What did the client ask?' })
  // The page puts the focus there when it is awake.
  await expect(field).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('F2')
  await expect(field).toBeFocused()
  const tray = page.getByRole('form', { name: 'In the tray' }).getByRole('listitem')
  for (const [at, question] of questions.entries()) {
    await keyboard.type(question)
    await keyboard.press('Enter')
    await expect(tray).toHaveCount(at + 1)
    await expect(field).toHaveValue('')
  }
  for (const question of questions) await expect(tray.filter({ hasText: question })).toHaveCount(1)
  // In a form, Enter in a list of choices does nothing: the button is pressed.
  const make = page.getByRole('button', { name: 'Make the pack' })
  for (let presses = 0; presses < 60; presses += 1) {
    await keyboard.press('Tab')
    if (await make.evaluate((button) => button === document.activeElement)) break
  }
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The pack is ready to give' })).toBeFocused()
  await expect(page.getByRole('img', { name: 'Scan this with a phone' })).toBeVisible()
  const address = await page.locator('.desk-given bdi').innerText()
  expect(address).toMatch(new RegExp(`^${portal().url}/p/[a-z3-9]{8}/\\d{4}-\\d\\d-\\d\\d$`))
  expect(await page.getByLabel('For the chart').inputValue()).toContain(address)

  const client = await browser.newContext({ javaScriptEnabled: false })
  const phone = await client.newPage()
  await phone.goto(address)
  expect(new URL(phone.url()).pathname).toMatch(/^\/en\/p\//)
  expect(await phone.locator('article > h2').allInnerTexts()).toEqual(questions)
  expect(await phone.locator('script').count()).toBe(0)
  await phone.goto(address.toUpperCase().replace(portal().url.toUpperCase(), portal().url))
  await expect(phone.locator('article')).toHaveCount(5)
  await client.close()
})
