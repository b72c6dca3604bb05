import { formatTime } from '../src/core/time/format-time.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { member, publishedOriginal } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** The desk as somebody sees it whose computer is far from the clinic, which is in UTC here. */
test.use({ timezoneId: 'Asia/Tokyo' })

const person = (role: string) => STAFF.find((each) => each.role === role)!
const inClinic = (at: string) => formatTime(at, { zone: 'UTC' })

test('staff elsewhere read the clinic’s time, with the name of its zone', async ({ page }) => {
  const [editor, reviewer] = await Promise.all([
    member(person('editor').email),
    member(person('reviewer').email),
  ])
  const mark = Date.now().toString(36)
  const { id } = await publishedOriginal(editor, reviewer, {
    question: `When is the late hour ${mark}?`,
    shortAnswer: 'On Thursdays.',
    answer: answerOf('On Thursdays until eight.'),
  })
  await signIn(page, ADMIN)

  await test.step('in the list of answers', async () => {
    await page.goto(`/admin/collections/entries?q=${mark}`)
    const time = page.getByRole('row', { name: mark }).locator('time').last()
    await expect(time).toHaveText(inClinic((await time.getAttribute('datetime'))!))
    await expect(time).toContainText('(UTC)')
  })
  await test.step('in the history of an answer', async () => {
    await page.goto(`/admin/collections/entries/${id}`)
    await page.getByRole('tab', { name: 'History' }).click()
    const time = page.getByRole('tabpanel', { name: 'History' }).locator('time').first()
    await expect(time).toHaveText(inClinic((await time.getAttribute('datetime'))!))
  })
  await test.step('in the log', async () => {
    await page.goto('/admin/log')
    const time = page.locator('.desk-log time').first()
    await expect(time).toHaveText(inClinic((await time.getAttribute('datetime'))!))
  })
  await test.step('in the cells and forms of Payload', async () => {
    await page.goto('/admin/collections/users')
    const seen = page.locator('.collection-list tbody time').first()
    await expect(seen).toHaveText(inClinic((await seen.getAttribute('datetime'))!))
    await page.goto('/admin/collections/topics')
    await page.locator('.collection-list tbody a').first().click()
    await expect(page.locator('.desk-last-change')).toContainText(/\(UTC\)$/)
  })
})

test.describe('east of the date line', () => {
  test.use({ timezoneId: 'Pacific/Kiritimati' })

  test('a day stays the day that was chosen', async ({ page }) => {
    const editor = await member(person('editor').email)
    const { doc } = await editor<{ doc: { id: number } }>('POST', '?draft=true&depth=0', {
      ...{ locale: 'en', question: `Which day is it ${Date.now().toString(36)}?` },
      sources: [{ title: 'A calendar', date: '2026-03-02T12:00:00.000Z' }],
    })
    await signIn(page, person('editor'))
    await page.goto(`/admin/collections/entries/${doc.id}`)
    await page.getByRole('tab', { name: 'Details' }).click()
    const day = page.getByLabel('Published on')
    await expect(day).toHaveValue('2026-03-02')
    await day.fill('2026-07-31')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
    await page.reload()
    await page.getByRole('tab', { name: 'Details' }).click()
    await expect(day).toHaveValue('2026-07-31')
    const { sources } = await editor<{ sources: { date: string }[] }>(
      'GET',
      `/${doc.id}?draft=true&depth=0`,
    )
    expect(sources.map(({ date }) => date)).toEqual(['2026-07-31T12:00:00.000Z'])
  })
})
