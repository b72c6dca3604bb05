import { answerOf } from '../src/testing/rich-text.ts'
import { member, publishedOriginal } from './support/member.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!

test('the page of an answer is in Arabic after others opened it in English, and does not scroll sideways', async ({
  page,
  context,
}) => {
  const [editor, reviewer] = await Promise.all([
    member(person('editor').email),
    member(person('reviewer').email),
  ])
  const { id } = await publishedOriginal(editor, reviewer, {
    question: `Is the lift working ${Date.now().toString(36)}?`,
    shortAnswer: 'Yes.',
    answer: answerOf('Yes, on all floors.'),
  })
  await signIn(page, person('editor'))
  await page.goto(`/admin/collections/entries/${id}`)
  await expect(page.getByText('Full answer').first()).toBeVisible()
  await context.addCookies([{ name: 'payload-lng', value: 'ar', url: portal().url }])
  await page.reload()
  await expect(page.getByText('الإجابة الكاملة').first()).toBeVisible()
  await expect(page.locator('.ContentEditable__root').first()).toBeVisible()
  await expect(page.locator('.ContentEditable__root p').first()).toHaveCSS('text-align', 'start')
  const sideways = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
  await expect.poll(sideways).toBe(0)
})
