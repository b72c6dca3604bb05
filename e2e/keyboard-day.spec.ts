import type { Page } from 'playwright/test'
import { answerOf } from '../src/testing/rich-text.ts'
import { formReady } from './support/form.ts'
import { tabTo } from './support/keyboard.ts'
import { member, publishedOriginal } from './support/member.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * Staff who have a keyboard and nothing else: after signing in, the page is only pressed and read.
 */
const person = (role: string) => STAFF.find((each) => each.role === role)!

const focused = (page: Page, role: Parameters<Page['getByRole']>[0], name: string) =>
  expect(page.getByRole(role, { name, exact: true })).toBeFocused()
const enter = async (
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  back = false,
) => {
  await tabTo(page, role, name, back)
  await page.keyboard.press('Enter')
}

test(`with the keyboard alone an editor writes and submits, and a reviewer notes, signs
  and publishes`, async ({ browser, page }) => {
  const [editor, reviewer] = await Promise.all([
    member(person('editor').email),
    member(person('reviewer').email),
  ])
  const mark = Date.now().toString(36)
  const linked = `Where can I park ${mark}?`
  await publishedOriginal(editor, reviewer, {
    question: linked,
    shortAnswer: 'Behind the house.',
    answer: answerOf('Behind the house.'),
  })
  const question = `May I come by bicycle ${mark}?`

  await signIn(page, person('editor'))
  await test.step('the editor finds the way past the menu', async () => {
    await page.keyboard.press('Tab')
    await focused(page, 'link', 'Skip to the page')
    await page.keyboard.press('Enter')
    await enter(page, 'link', 'Write a new answer')
    await page.waitForURL(/create/)
  })
  await test.step('the editor writes', async () => {
    await page.getByRole('tab', { name: 'Details', selected: true }).waitFor()
    await formReady(page)
    await tabTo(page, 'textbox', 'Question *')
    await page.keyboard.type(question)
    await tabTo(page, 'textbox', 'Short answer')
    await page.keyboard.type('Yes. There is a rack.')
    await tabTo(page, 'textbox', 'Full answer')
    await page.keyboard.type('There is a rack at the door.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/head')
    await page.getByRole('option', { name: 'Heading 2' }).waitFor()
    await page.keyboard.press('Enter')
    // Payload makes the heading a moment later, of the line in which the caret is by then.
    await page.getByRole('textbox', { name: 'Full answer' }).locator('h2').waitFor()
    await page.keyboard.type('Other ways')
    await page.keyboard.press('Enter')
    await page.keyboard.type('You can park too')
    await page.keyboard.press('Shift+Home')
    await expect(page.getByRole('button', { name: 'Link', exact: true }).first()).not.toHaveClass(
      /disabled/,
    )
    await page.keyboard.press('Control+K')
    await page
      .getByRole('dialog', { name: 'Link', exact: true })
      .getByRole('radio')
      .first()
      .waitFor()
    await tabTo(page, 'radio', /Another site/)
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'combobox', /Which answer/)
    await page.keyboard.type(mark)
    await page.getByRole('option', { name: linked }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Edit ${linked}` })).toBeVisible()
    // Payload drops a press that comes within its pause of 250 ms after a choice, before it has
    // checked that choice. A person is slower.
    await page.waitForTimeout(500)
    await enter(page, 'button', 'Save changes')
    await expect(page.getByRole('dialog', { name: 'Link', exact: true })).toBeHidden()
    await expect(page.getByRole('link', { name: `Linked to Answer - ${linked}` })).toBeVisible()
    await focused(page, 'textbox', 'Full answer')
  })
  await test.step('chooses a topic, saves and submits', async () => {
    await tabTo(page, 'combobox', 'Topics')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+S')
    await page.waitForURL(/entries\/\d+/)
    await enter(page, 'button', 'Submit for review', true)
    await expect(page.getByRole('dialog', { name: 'Submit for review' })).toBeVisible()
    await page.keyboard.press('Escape')
    await focused(page, 'button', 'Submit for review')
    await page.keyboard.press('Enter')
    await enter(page, 'button', 'Submit for review')
    await expect(page.getByRole('region', { name: /Notifications/ })).toContainText(
      'Submitted for review.',
    )
  })

  const context = await browser.newContext({ baseURL: portal().url })
  const desk = await context.newPage()
  await signIn(desk, person('reviewer'))
  await test.step('the reviewer reads, notes, resolves, signs and publishes', async () => {
    await enter(desk, 'link', question)
    await desk.getByRole('complementary', { name: 'Where it stands' }).waitFor()
    await tabTo(desk, 'tab', /^Where it stands/)
    await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('ArrowRight')
    await enter(desk, 'button', 'Write a note')
    await tabTo(desk, 'textbox', 'Note')
    await desk.keyboard.type('Which door?')
    await enter(desk, 'button', 'Add the note')
    await expect(desk.getByRole('heading', { name: 'Notes (1 open)' })).toBeVisible()
    await enter(desk, 'button', 'Resolve')
    await expect(desk.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible()
    await enter(desk, 'button', 'Sign off and publish', true)
    await enter(desk, 'button', 'Sign off and publish')
    await expect(desk.getByText('Signed off and published.').first()).toBeVisible()
  })
  await context.close()
})
