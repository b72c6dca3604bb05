import type { Page } from 'playwright/test'
import { LOCALES } from '../src/i18n/locales.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { shown, viewsOf } from './gates/desk-views.ts'
import { member, publishedOriginal } from './support/member.ts'
import { portal } from './support/portal.ts'
import { saidOn, wrong } from './support/said-on.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { lettersOf, storedLetters } from './support/stored-letters.ts'
import { expect, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

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
  await page.getByRole('tab', { name: 'التفاصيل' }).click()
  await expect(page.locator('label[for="field-slug"]')).toHaveText(/\p{Script=Arabic}/u)
  await expect(page.locator('.ContentEditable__root').first()).toBeVisible()
  await expect(page.locator('.ContentEditable__root p').first()).toHaveCSS('text-align', 'start')
  await expect.poll(() => sideways(page)).toBe(0)
})

test('every view of the desk is in Arabic, says so of other languages, and fits a phone', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000)
  await signIn(page, ADMIN)
  const views = await viewsOf(page)
  await context.addCookies([{ name: 'payload-lng', value: 'ar', url: portal().url }])
  const found: string[] = []
  const stored = await storedLetters()
  const names: string[] = LOCALES.map(({ name }) => name)
  /** What people wrote, and names of languages; all else is the desk's words, and Payload's. */
  const isStored = (text: string) =>
    names.includes(text) || text.split(/ · |: /).every((part) => stored.includes(lettersOf(part)))
  for (const view of views) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await shown(page, view)
    const [lang, dir] = await page.evaluate(() => {
      const { lang, dir } = document.documentElement
      return [lang, dir]
    })
    const others = wrong(await saidOn(page))
      .filter(({ text }) => !isStored(text))
      .map(({ text, lang }) => `${lang}: ${text}`)
    await page.setViewportSize({ width: 390, height: 844 })
    const by = await expect
      .poll(() => sideways(page), { timeout: 10_000 })
      .toBe(0)
      .then(() => 0)
      .catch(() => sideways(page))
    found.push(
      ...(lang === 'ar' && dir === 'rtl' ? [] : [`${view.name} is ${lang}, ${dir}`]),
      ...others.map((text) => `${view.name}, ${text.slice(0, 120)}`),
      ...(by === 0 ? [] : [`${view.name} is ${by} px too wide`]),
    )
  }
  expect(found).toEqual([])
})
