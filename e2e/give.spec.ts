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
  const questions = (await page.locator('.cards a').allInnerTexts()).slice(0, 5)
  expect(questions).toHaveLength(5)
  await signIn(page, editor)
  await page.goto('/admin/handbook')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('F2')])
  const keyboard = desk.keyboard
  const field = desk.getByRole('searchbox', { name: 'What did the client ask?' })
  await expect(field).toBeFocused()
  const tray = desk.getByRole('form', { name: 'In the tray' }).getByRole('listitem')
  for (const [at, question] of questions.entries()) {
    await keyboard.type(question)
    await keyboard.press('Enter')
    await expect(tray).toHaveCount(at + 1)
    await expect(field).toHaveValue('')
  }
  for (const question of questions) await expect(tray.filter({ hasText: question })).toHaveCount(1)
  // In a form, Enter in a list of choices does nothing: the button is pressed.
  const make = desk.getByRole('button', { name: 'Make the pack' })
  for (let presses = 0; presses < 60; presses += 1) {
    await keyboard.press('Tab')
    if (await make.evaluate((button) => button === document.activeElement)) break
  }
  await keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name: 'The pack is ready to give' })).toBeFocused()
  await expect(desk.getByRole('img', { name: 'Scan this with a phone' })).toBeVisible()
  const address = await desk.locator('.desk-given bdi').innerText()
  expect(address).toMatch(new RegExp(`^${portal().url}/p/[a-z3-9]{8}/\\d{4}-\\d\\d-\\d\\d$`))
  expect(await desk.getByLabel('For the chart').inputValue()).toContain(address)
  await desk.close()

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
