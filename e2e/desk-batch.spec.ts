import type { Page } from 'playwright/test'
import { answerOf } from '../src/testing/rich-text.ts'
import { member, newest, type Member } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!
const LONG = Array.from({ length: 60 }, (_, line) => `You can ask about part ${line + 1}.`)

/** Adds drafts by the editor; the first is longer than any screen. Returns them with their words. */
async function drafts(about: string, count: number) {
  const editor = await member(person('editor').email)
  const { docs } = await editor<{ docs: { topics: number[] }[] }>(
    'GET',
    '?limit=1&depth=0&where[translationOf][exists]=false&where[_status][equals]=published',
  )
  const mark = Date.now().toString(36)
  const made: { id: number; question: string }[] = []
  for (let index = 0; index < count; index += 1) {
    const question = `What is part ${index + 1} of the ${about} ${mark}?`
    const { doc } = await editor<{ doc: { id: number } }>('POST', '?draft=true&depth=0', {
      ...{ locale: 'en', riskTier: 'low', topics: docs[0]?.topics, question },
      shortAnswer: 'You can ask us.',
      answer: answerOf(...(index === 0 ? LONG : ['You can ask us at the desk.'])),
    })
    made.push({ id: doc.id, question })
  }
  return { mark, made }
}

const stateOf = async (who: Member, id: number) =>
  (await who<{ state: string }>('GET', `/${id}?draft=true&depth=0`)).state
const sign = async (who: Member, ids: readonly number[]) => {
  for (const id of ids)
    await who('POST', `/${id}/approve`, { seen: (await newest(who, id)).updatedAt })
}

test('a key signs a text whose end was on screen, once for each press, and can be taken back', async ({
  page,
}) => {
  const { made } = await drafts('queue', 3)
  const [first, second, third] = made
  const reviewer = await member(person('reviewer').email)
  await page.clock.install()
  await signIn(page, person('reviewer'))
  await page.goto(`/admin/signing?ids=${made.map(({ id }) => id).join(',')}`)
  const shows = (question: string) =>
    expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible()
  const told = (question: string) => page.getByText(`Signed: ${question}`)
  const button = page.getByRole('button', { name: 'Sign off (s)' })

  await shows(first!.question)
  await page.keyboard.press('s')
  await expect(button).toBeDisabled()
  await expect(told(first!.question)).toBeHidden()

  await page.keyboard.press('End')
  await expect(button).toBeEnabled()
  await page.keyboard.down('s')
  await shows(second!.question)
  await expect(button).toBeEnabled()
  // The key is still down, and repeats itself.
  await page.keyboard.down('s')
  await page.keyboard.down('s')
  await page.keyboard.up('s')
  await expect(told(first!.question)).toBeVisible()
  await shows(second!.question)

  await page.clock.fastForward(9_000)
  await page.getByRole('button', { name: 'Undo' }).click()
  await shows(first!.question)
  await page.clock.fastForward(20_000)
  expect(await stateOf(reviewer, first!.id)).toBe('draft')

  // Pressed twice before the next text is there, it signs one text, which can still be taken back.
  await page.keyboard.press('End')
  await expect(button).toBeEnabled()
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await shows(second!.question)
  await expect(told(first!.question)).toBeVisible()
  expect(await stateOf(reviewer, first!.id)).toBe('draft')
  await page.clock.fastForward(11_000)
  await expect.poll(() => stateOf(reviewer, first!.id)).toBe('published')

  // The next signature, and another view, write the one before at once.
  await expect(button).toBeEnabled()
  await page.keyboard.press('s')
  await shows(third!.question)
  await expect(button).toBeEnabled()
  await page.keyboard.press('s')
  await expect.poll(() => stateOf(reviewer, second!.id)).toBe('published')
  expect(await stateOf(reviewer, third!.id)).toBe('draft')
  await page
    .getByRole('navigation', { name: 'Where you are' })
    .getByRole('link', { name: 'What needs you today' })
    .click()
  await expect.poll(() => stateOf(reviewer, third!.id)).toBe('published')
})

/** Opens the list with the answers of a mark, and chooses all of them. */
async function choose(page: Page, mark: string, count: number): Promise<void> {
  await page.goto(`/admin/collections/entries?q=${mark}`)
  await expect(async () => {
    await page.getByRole('checkbox', { name: 'Choose all on this page' }).click()
    await expect(page.getByText(`${count} answers chosen`)).toBeVisible({ timeout: 5_000 })
  }).toPass()
}

test('chosen answers go out together, at a time or now, and what is missing is told', async ({
  page,
  watch,
}) => {
  watch.expectError(/422/)
  const { mark, made } = await drafts('set', 2)
  const reviewer = await member(person('reviewer').email)
  const states = () => Promise.all(made.map(({ id }) => stateOf(reviewer, id)))
  await sign(reviewer, [made[0]!.id])
  await signIn(page, person('reviewer'))
  await choose(page, mark, 2)
  await page.getByRole('button', { name: 'Publish together' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish together' })
  await dialog.getByRole('button', { name: 'Publish all' }).click()
  await expect(dialog.getByRole('alert')).toContainText(made[1]!.question)
  await expect(dialog.getByRole('alert')).not.toContainText(made[0]!.question)
  expect(await states()).toEqual(['approved', 'draft'])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  await sign(reviewer, [made[1]!.id])
  await choose(page, mark, 2)
  await page.getByRole('button', { name: 'Publish together' }).click()
  await dialog.getByRole('radio', { name: 'At a time' }).check()
  const year = new Date().getFullYear() + 1
  await dialog.locator('input[type=datetime-local]').fill(`${year}-03-02T08:30`)
  await dialog.getByRole('button', { name: 'Schedule all' }).click()
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('8:30')
  expect(await states()).toEqual(['scheduled', 'scheduled'])

  await reviewer('POST', `/${made[0]!.id}/unschedule`, {})
  expect(await states()).toEqual(['approved', 'approved'])
  await choose(page, mark, 2)
  await page.getByRole('button', { name: 'Publish together' }).click()
  await dialog.getByRole('button', { name: 'Publish all' }).click()
  await expect(page.getByRole('region', { name: 'Result' })).toContainText(
    'All 2 answers are published.',
  )
  expect(await states()).toEqual(['published', 'published'])
})

test('a pack is given from the list of answers', async ({ page, context }) => {
  const { mark, made } = await drafts('pack', 2)
  const reviewer = await member(person('reviewer').email)
  for (const { id } of made) {
    await sign(reviewer, [id])
    await reviewer('POST', `/${id}/publish`, {})
  }
  await signIn(page, person('editor'))
  await choose(page, mark, 2)
  await page.getByRole('button', { name: 'Put into the tray' }).click()
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('2 are in the tray.')
  await page.getByRole('link', { name: 'Give them' }).click()
  await expect(page.getByRole('heading', { name: 'In the tray' })).toBeVisible()
  await page.getByRole('button', { name: 'Make the pack' }).click()
  await expect(page.getByRole('heading', { name: 'The pack is ready to give' })).toBeFocused()
  const sheet = page.getByRole('link', { name: /^Open the sheet to print/ })
  const reader = await context.newPage()
  await reader.goto((await sheet.getAttribute('href'))!)
  for (const { question } of made)
    await expect(reader.getByRole('heading', { name: question })).toBeVisible()
  await reader.close()
  await page.getByRole('button', { name: 'Give something else' }).click()
  await expect(page.getByText('The tray is empty.', { exact: false })).toBeVisible()
})

test('an admin puts the topics in order by buttons or by dragging', async ({ page }) => {
  await signIn(page, ADMIN)
  await page.goto('/admin/collections/topics')
  const titles = () => page.locator('.collection-list tbody .cell-title').allInnerTexts()
  const [first, second, ...rest] = await titles()
  const dialog = page.getByRole('dialog', { name: 'Put in order' })
  const open = async () => {
    await page.getByRole('button', { name: 'Put in order' }).click()
    await expect(dialog.getByRole('listitem').first()).toBeVisible()
  }
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save the order' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(open).toPass()
  const line = dialog.getByRole('listitem').filter({ hasText: first })
  await line.getByRole('button', { name: /^Down/ }).press('Enter')
  await expect(dialog.getByRole('listitem').first()).toContainText(second!)
  await save()
  await expect.poll(titles).toEqual([second, first, ...rest])

  await open()
  await dialog.getByRole('listitem').nth(1).dragTo(dialog.getByRole('listitem').first())
  await expect(dialog.getByRole('listitem').first()).toContainText(first!)
  await save()
  await expect.poll(titles).toEqual([first, second, ...rest])
})

test('an editor puts contacts in order; only the one that moved waits for a signature', async ({
  page,
}) => {
  await signIn(page, person('editor'))
  await page.goto('/admin/collections/contacts')
  const places = async () => {
    const response = await page.request.get(
      '/api/contacts?depth=0&limit=500&sort=position,id&where[region][equals]=US&where[kind][equals]=crisis',
    )
    const { docs } = (await response.json()) as { docs: { label: string; position: number }[] }
    return docs
  }
  const before = await places()
  const last = before.length - 1
  const dialog = page.getByRole('dialog', { name: 'Put in order' })
  await expect(async () => {
    await page.getByRole('button', { name: 'Put in order' }).click()
    await expect(dialog.getByRole('listitem').first()).toBeVisible()
  }).toPass()
  await dialog
    .getByRole('listitem')
    .nth(last - 1)
    .getByRole('button', { name: /^Down/ })
    .press('Enter')
  await expect(dialog.getByRole('listitem').nth(last)).toContainText(before[last - 1]!.label)
  await dialog.getByRole('button', { name: 'Save the order' }).click()
  await expect(dialog).toBeHidden()
  const labels = before.map(({ label }) => label)
  const after = await places()
  expect(after.map(({ label }) => label)).toEqual([
    ...labels.slice(0, -2),
    ...labels.slice(-2).reverse(),
  ])
  const numbers = new Map(before.map(({ label, position }) => [label, position]))
  expect(after.filter(({ label, position }) => numbers.get(label) !== position)).toHaveLength(1)
  await page.goto(`/admin/collections/contacts/create`)
  await expect(page.getByRole('textbox', { name: 'Name *' })).toBeVisible()
  await expect(page.getByText('Place in the list')).toBeHidden()
})
