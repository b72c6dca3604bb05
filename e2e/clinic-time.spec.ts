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
