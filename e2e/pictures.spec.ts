import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import sharp from 'sharp'
import { answerOf } from '../src/testing/rich-text.ts'
import { ROOT } from '../src/testing/source-files.ts'
import { member, newest, publishedOriginal, type Text } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * The pictures of the README and of the handbook. They are made on request only: npm run pictures
 */
const picture = (name: string) => join(ROOT, 'docs/images', `${name}.png`)

test.describe('the README', () => {
  test.use({ viewport: { width: 1200, height: 820 } })

  test('the portal', async ({ page }) => {
    await page.goto('/en')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.screenshot({ path: picture('portal') })
  })

  test('the desk', async ({ page }) => {
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/entries?q=clients+or+patients')
    await page
      .getByRole('link', { name: 'Do therapists have clients or patients?' })
      .first()
      .click()
    await expect(
      page.getByRole('complementary', { name: 'Where it stands' }).getByRole('heading').first(),
    ).toBeVisible()
    await expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
    await page.screenshot({ path: picture('desk') })
  })
})

test.describe('the handbook', () => {
  // book.tsx shows them at the size that they have here in CSS pixels.
  test.use({ viewport: { width: 1100, height: 780 }, deviceScaleFactor: 1.5 })

  const as = (role: string) => STAFF.find((one) => one.role === role)!
  const MOST_BYTES = 78_000
  const STILL =
    '*, ::before, ::after { transition: none !important; animation: none !important } .payload-toast-container { display: none !important }'

  /** A picture of the window, or of one part of the page with a little air around it. */
  async function take(page: Page, name: string, part?: Locator) {
    await page.addStyleTag({
      content: part ? `${STILL} .app-header, .nav-toggler { visibility: hidden }` : STILL,
    })
    await part?.scrollIntoViewIfNeeded()
    const box = part && (await part.boundingBox())
    const air = 14
    const clip = box
      ? { x: box.x - air, y: box.y - air, width: box.width + 2 * air, height: box.height + 2 * air }
      : undefined
    const seen = sharp(await page.screenshot({ clip }))
    const made = await Promise.all(
      [64, 16].map((colours) =>
        seen.clone().png({ palette: true, colours, dither: 0, effort: 10 }).toBuffer(),
      ),
    )
    await writeFile(
      join(ROOT, 'docs/images/handbook', `${name}.png`),
      made.find(({ length }) => length < MOST_BYTES) ?? made[1]!,
    )
  }
  const answerShown = (page: Page) =>
    expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
  const standing = (page: Page) => page.getByRole('complementary', { name: 'Where it stands' })
  async function open(page: Page, id: number, preview: 'with' | 'without') {
    await page.goto(`/admin/collections/entries/${id}`)
    await answerShown(page)
    if (preview === 'with') await page.getByRole('tab', { name: 'Preview' }).click()
    await expect(
      preview === 'with'
        ? page.frameLocator('iframe').getByRole('heading', { level: 1 }).first()
        : standing(page),
    ).toBeInViewport()
  }
  /**
   * An answer about visitors that readers know; what the editor wrote since then stands before the
   * reviewer.
   */
  async function inReview(words: { question: string; shortAnswer: string; since: string }) {
    const editor = await member('editor@clinic.test')
    const reviewer = await member('reviewer@clinic.test')
    const { id } = await publishedOriginal(editor, reviewer, {
      ...words,
      answer: answerOf(
        'Tell us the day before, so that we can make room.',
        'Somebody you trust may wait for you in the waiting room, or come in with you.',
      ),
    })
    const { doc } = await editor<{ doc: Text }>('PATCH', `/${id}?draft=true&depth=0`, {
      shortAnswer: words.since,
      updatedAt: (await newest(editor, id)).updatedAt,
    })
    await editor('POST', `/${id}/submit`, { seen: doc.updatedAt })
    return { id, editor, reviewer }
  }

  test('the first page, the list and an answer', async ({ page }) => {
    const { id, editor } = await inReview({
      question: 'May I bring my dog?',
      shortAnswer: 'Yes, a calm one.',
      since: 'Yes, if it is calm. Tell us the day before.',
    })
    const text = {
      question: 'What does a session cost?',
      shortAnswer: 'It depends on your insurance. We tell you before the first session.',
      answer: answerOf('Ask us when you call. We tell you what you pay before you come.'),
      locale: 'en',
      riskTier: 'low',
    }
    await editor('POST', '?draft=true&depth=0', text)
    await signIn(page, as('reviewer'))
    await expect(page.locator('.desk-dashboard')).toBeVisible()
    const menu = page.locator('.nav--nav-open')
    // The button works once the page has come to life.
    await expect(async () => {
      if (!(await menu.isVisible())) await page.locator('.nav-toggler:visible').first().click()
      await expect(menu).toBeVisible({ timeout: 2000 })
    }).toPass()
    await page.mouse.move(600, 700)
    await take(page, 'first-page')
    await page.locator('.nav-toggler:visible').first().click()
    await expect(menu).toBeHidden()

    await page.goto('/admin/collections/entries?state=in-review&sort=due')
    await expect(page.locator('main.desk-view h1')).toBeVisible()
    if ((await page.getByRole('link', { name: 'To read on Monday' }).count()) === 0) {
      await page.getByRole('button', { name: 'Save this view' }).click()
      await page.getByLabel('Its name').fill('To read on Monday')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    }
    await expect(page.getByRole('link', { name: 'To read on Monday' })).toBeVisible()
    await page.goto('/admin/collections/entries?sort=due')
    await expect(page.getByRole('link', { name: 'To read on Monday' })).toBeVisible()
    await take(page, 'answers')
    await open(page, id, 'without')
    await take(page, 'answer')
  })

  test('a sign-off, publication and its versions', async ({ page }) => {
    const { id, reviewer } = await inReview({
      question: 'May I bring a friend?',
      shortAnswer: 'Yes, if it helps you.',
      since: 'Yes, if it helps you. Tell us before you come.',
    })
    await signIn(page, as('reviewer'))
    await open(page, id, 'with')
    await take(page, 'sign-off')
    await page.goto(`/admin/collections/entries/${id}/versions`)
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
    await take(page, 'versions', page.locator('main.desk-view'))
    await reviewer('POST', `/${id}/approve`, { seen: (await newest(reviewer, id)).updatedAt })
    await open(page, id, 'without')
    await standing(page).getByRole('button', { name: 'Schedule' }).click()
    await page.getByLabel(/Day and time/).fill(`${new Date().getUTCFullYear() + 1}-01-07T08:00`)
    await take(page, 'schedule', page.getByRole('dialog'))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('radio', { name: /^Clarifying/ }).check()
    await page.getByLabel(/What changed, in a sentence/).fill('We ask to be told before you come.')
    await take(page, 'publish', page.getByRole('dialog'))
    await page.keyboard.press('Escape')
    await reviewer('POST', `/${id}/publish`, {
      seen: (await newest(reviewer, id)).updatedAt,
      change: { severity: 'clarifying', note: 'We ask to be told before you come.' },
    })
    await page.goto(`/admin/history?entry=${id}`)
    await expect(page.getByText('A clarification, told to readers')).toBeVisible()
    await take(page, 'saw')
  })

  test('writing, and notes', async ({ page }) => {
    const editor = await member('editor@clinic.test')
    const reviewer = await member('reviewer@clinic.test')
    const paragraph =
      'Tell us the day before, if you can.Then somebody else can have the hour. We find another day that suits you, and nothing is lost. If you fall ill, call us in the morning: we ask for no reason, and we send no bill.'
    const words = {
      question: 'May I come another day?',
      shortAnswer: 'Yes. Call us.',
      answer: answerOf(paragraph),
      locale: 'en',
      riskTier: 'low',
    }
    const { doc } = await editor<{ doc: Text }>('POST', '?draft=true&depth=0', words)
    const {
      notes: [note],
    } = await reviewer<{ notes: { id: number }[] }>('POST', `/${doc.id}/notes`, {
      place: 'answer',
      paragraph,
      words: 'How late is too late?',
    })
    await editor('POST', `/${doc.id}/notes`, {
      place: 'answer',
      words: 'Twelve hours. I will say so.',
      replyTo: note!.id,
    })
    await signIn(page, as('editor'))
    await open(page, doc.id, 'without')
    await expect(page.getByRole('button', { name: /^Apply/ })).toBeVisible()
    await take(page, 'while-you-write', page.getByRole('region', { name: 'While you write' }))
    await page.getByRole('tab', { name: /^Notes/ }).click()
    await take(page, 'notes', page.getByRole('region', { name: 'Notes' }))
  })

  test('translating', async ({ page }) => {
    await signIn(page, as('translator'))
    const found = await page.request.get(
      '/api/entries?limit=1&depth=0&draft=true&where[locale][equals]=es&where[translationOf][exists]=true',
    )
    const {
      docs: [entry],
    } = (await found.json()) as { docs: Text[] }
    await page.goto(`/admin/collections/entries/${entry!.id}`)
    await expect(page.getByRole('region', { name: 'The original' })).toBeVisible()
    await answerShown(page)
    await take(page, 'translation')
    await page.goto('/admin/coverage?language=mine')
    await expect(page.getByRole('table', { name: 'How many answers, by language' })).toBeVisible()
    await take(page, 'coverage')

    const original = await publishedOriginal(
      await member('editor@clinic.test'),
      await member('reviewer@clinic.test'),
      {
        question: 'Do you speak Spanish?',
        shortAnswer: 'Yes.',
        answer: answerOf('Two of us speak Spanish.'),
      },
    )
    const file = await (
      await page.request.get(
        `/api/entries/xliff?locale=es&which=all&version=1.2&ids=${original.id}`,
      )
    ).text()
    const words = ['¿Hablan español?', 'Sí.', 'Dos de nosotros hablamos español.']
    const back = file.replace(
      /<\/source>/g,
      () => `</source><target>${words.shift() ?? ''}</target>`,
    )
    await page.goto('/admin/exchange')
    await page.getByLabel('Translated file').setInputFiles({
      name: 'es.xlf',
      mimeType: 'application/x-xliff+xml',
      buffer: Buffer.from(back),
    })
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible()
    await take(page, 'file-plan', page.getByRole('region', { name: 'In', exact: true }))
  })

  test('an admin’s work', async ({ page }) => {
    await signIn(page, ADMIN)
    await page.goto('/admin/imports')
    const document =
      '# How do I book a first session?\n\nCall us or write to us. We answer within two working days.\n\n# What happens if I miss a session?\n\nTell us as soon as you can.We find another time.\n'
    await page.locator('input[type=file]').setInputFiles({
      name: 'questions.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(document),
    })
    await page.getByRole('button', { name: 'Show the plan' }).click()
    await expect(page.getByRole('button', { name: 'Accept what is ticked' })).toBeVisible()
    for (const summary of await page
      .locator('main.desk-view summary')
      .filter({ hasText: /Text|repaired/ })
      .all())
      await summary.click()
    await take(page, 'import-plan', page.locator('main.desk-view'))

    await page.goto('/admin/collections/users/create')
    await page.getByLabel('Name').fill('Nora Neu')
    await page.getByLabel('Email').fill(`nora.${Date.now()}@clinic.test`)
    await page.locator('#field-roles input').first().click()
    await page.locator('.rs__option', { hasText: 'Editor' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: /invitation/ })).toBeVisible()
    await take(page, 'person')

    await page.goto('/admin/globals/settings')
    await expect(page.locator('#field-languages')).toBeVisible()
    await take(page, 'languages', page.locator('#field-languages'))
  })
})
