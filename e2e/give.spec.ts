import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright/test'
import { LOCALE_CODES } from '../src/i18n/locales.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { cutOff } from './gates/layout.ts'
import { holdsWords, printed, scanCode, WIDTH, type Paper } from './gates/paper.ts'
import { tabTo } from './support/keyboard.ts'
import { member, publishedOriginal, type Member, type Text } from './support/member.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { addSigned } from './support/sign-label.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * A clinician gives five answers while a client waits: found in the list, on the page of an answer
 * and by what the client asked; on paper, as a message, and as the client sees them later.
 */
const MARK = Date.now().toString(36)
const SUBJECTS = ['Parking', 'Letters', 'Holidays', 'Payment', 'Silence'] as const
const GREETING = `Read this on a calm day ${MARK}.`
const questionAbout = (subject: string) => `${subject} ${MARK}: what should I know?`

let reviewer: Member
const answers: Text[] = []
let given = ''

// The codes are drawn larger to be read, which the pages' own policy would not let in.
test.use({ bypassCSP: true })
test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const editor = await member(STAFF.find(({ role }) => role === 'editor')!.email)
  reviewer = await member(STAFF.find(({ role }) => role === 'reviewer')!.email)
  for (const subject of SUBJECTS)
    answers.push(
      await publishedOriginal(editor, reviewer, {
        question: questionAbout(subject),
        shortAnswer: `${subject} is simple.`,
        answer: answerOf(`${subject} is simple, and you can ask about it at any time.`),
      }),
    )
  await addSigned('greetings', { words: GREETING })
})

const press = async (page: Page, role: 'button' | 'link', name: string | RegExp) => {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}
const inTray = (page: Page, subject: string) =>
  page.getByRole('button', { name: `In the tray ${questionAbout(subject)}` })

test('with the keyboard alone, five answers go from list, answer and search into a pack', async ({
  page,
}) => {
  await signIn(
    page,
    STAFF.find(({ role }) => role === 'editor')!,
  )
  await test.step('from the list and from the page of an answer', async () => {
    await page.goto('/admin/collections/entries')
    // The page listens a moment after it is shown.
    await expect(async () => {
      await page.keyboard.press('/')
      await expect(page.locator('input[name="q"]')).toBeFocused({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.type(MARK)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(MARK))
    await tabTo(page, 'button', `Give ${questionAbout('Parking')}`)
    await expect(async () => {
      await page.keyboard.press('Space')
      await expect(inTray(page, 'Parking')).toBeVisible({ timeout: 5_000 })
    }).toPass()
    await press(page, 'link', new RegExp(`^Letters ${MARK}`))
    await page.locator('[data-lexical-editor]').waitFor()
    await press(page, 'button', `Give ${questionAbout('Letters')}`)
    await expect(page.getByRole('complementary', { name: 'Answers to give' })).toContainText(
      '2 answers in the tray',
    )
  })
  const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('F2')])
  await test.step('from what the client asked', async () => {
    await expect(desk.getByRole('searchbox', { name: 'What did the client ask?' })).toBeFocused()
    for (const subject of SUBJECTS.slice(2)) {
      await desk.keyboard.type(`${subject} ${MARK}`)
      await desk.getByRole('button', { name: `Give ${questionAbout(subject)}` }).waitFor()
      await desk.keyboard.press('Enter')
      await expect(desk.getByRole('button', { name: new RegExp(`^Up.*${subject}`) })).toBeVisible()
    }
  })
  await test.step('in another order, with a title and a greeting that was signed', async () => {
    await press(desk, 'button', new RegExp(`^Up.*Silence ${MARK}`))
    await tabTo(desk, 'combobox', 'Title')
    await desk.keyboard.press('ArrowDown')
    await tabTo(desk, 'combobox', 'Greeting')
    await desk.keyboard.type('Read')
    await press(desk, 'button', 'Make the pack')
    await expect(desk.getByRole('heading', { name: 'The pack is ready to give' })).toBeFocused()
  })
  await test.step('to paper, to a phone and to the chart', async () => {
    const address = desk.getByText(/^https?:\/\/[^ ]+\/p\/[3-9a-y]{8}\/\d{4}-\d\d-\d\d$/)
    given = new URL(await address.innerText()).pathname
    await expect(desk.getByRole('img', { name: 'Scan this with a phone' })).toBeVisible()
    const words = encodeURIComponent(
      `For your first session\n${GREETING}\n${await address.innerText()}`,
    )
    const subject = encodeURIComponent('For your first session')
    for (const [name, href] of [
      ['Text message', `sms:?&body=${words}`],
      ['Email', `mailto:?subject=${subject}&body=${words}`],
      ['WhatsApp', `https://wa.me/?text=${words}`],
    ] as const)
      await expect(desk.getByRole('link', { name })).toHaveAttribute('href', href)
    await expect(desk.getByRole('textbox', { name: 'For the chart' })).toHaveValue(
      /^For your first session\nhttp.*\nTexts \(SHA-256\): [0-9a-f]{64}\nGiven on /,
    )
    const [sheet] = await Promise.all([
      desk.waitForEvent('popup'),
      press(desk, 'link', /^Open the sheet to print/),
    ])
    await expect(sheet).toHaveURL(`${portal().url}/en${given}`)
    await expect(sheet.getByRole('heading', { level: 2 })).toContainText([
      'Contents',
      ...['Parking', 'Letters', 'Holidays', 'Silence', 'Payment'].map(questionAbout),
    ])
  })
})

for (const format of ['A4', 'Letter'] as const satisfies Paper[])
  test(`the sheet on ${format} has every answer whole, one code and room to write`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: WIDTH[format], height: 1000 })
    await page.emulateMedia({ media: 'print' })
    await page.goto(`/en${given}`)
    expect(await cutOff(page, `on ${format}`)).toEqual([])
    expect(await page.locator('.qr').count()).toBe(1)
    expect(await page.locator('.line:visible').count()).toBe(2)
    const { text } = await printed(page, format)
    for (const words of [
      ...['Our clinic', 'For your first session', GREETING, 'Given to you on'],
      ...SUBJECTS.map((subject) => `${subject} is simple, and you can ask about it at any time.`),
      ...['Reviewed by Dr Rhea Viewer', '988'],
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/Help now|Español|Skip to/)
  })

test('the page of the pack is light, and its code small and the same in every language', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  for (const locale of LOCALE_CODES) {
    const response = await fetch(`${portal().url}/${locale}${given}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
    await page.goto(`/${locale}${given}`)
    const code = await scanCode(page, 0)
    expect(code?.data.toLowerCase()).toBe(`${portal().url}${given}`)
    expect(code?.version).toBeLessThanOrEqual(4)
  }
})

test('in Arabic the sheet runs from the right, with whole originals and a notice', async ({
  page,
}) => {
  await page.setViewportSize({ width: WIDTH.A4, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(`/ar${given}`)
  expect(await cutOff(page, 'on A4')).toEqual([])
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const { text } = await printed(page, 'A4')
  expect(holdsWords(text, await page.getByRole('heading', { level: 1 }).innerText())).toBe(true)
  expect(text).toContain('Silence is simple')
  expect(text).not.toContain(GREETING)
  await expect(page.locator('.notice:visible')).toHaveCount(SUBJECTS.length)
})

test('what is withdrawn says so in the pack, and since when', async ({ page }) => {
  const payment = answers[SUBJECTS.indexOf('Payment')]!
  await reviewer('POST', `/${payment.id}/withdraw`, { reason: 'Out of date.' })
  await expect(async () => {
    await page.goto(`/en${given}`)
    await expect(page.getByText(/^Withdrawn on /)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByText('Payment is simple')).toHaveCount(0)
  await expect(page.getByText(questionAbout('Payment'))).toHaveCount(0)
  await expect(page.getByText('Silence is simple').first()).toBeVisible()
})
