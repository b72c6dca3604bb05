import type { Locator, Page } from 'playwright/test'
import { answerOf } from '../src/testing/rich-text.ts'
import { formReady } from './support/form.ts'
import { member, newest, publishedOriginal, type Member } from './support/member.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/**
 * How often somebody clicks for what they do all day, from the first page on and beside what they
 * type; Tab leads from field to field.
 */
const GOALS = {
  'write an answer and submit it': 5,
  'see what was requested': 1,
  'sign and publish': 3,
  'sign and publish what readers know in other words': 4,
  'change an imported answer and submit it': 3,
  'begin a translation': 1,
  schedule: 4,
  'mark a contact as checked': 1,
  withdraw: 4,
  'confirm that it is still correct': 2,
  'publish a translation': 3,
  'invite a colleague': 4,
} as const

const person = (role: string) => STAFF.find((each) => each.role === role)!
const mark = Date.now().toString(36)

/** A hand that counts its clicks, and holds them to the goal. */
const handOf = (what: keyof typeof GOALS) => {
  let clicks = 0
  return {
    click: async (target: Locator) => {
      clicks += 1
      await target.click()
    },
    done: () => expect(clicks, `clicks to ${what}`).toBeLessThanOrEqual(GOALS[what]),
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })
const words = (question: string) => ({
  question: `${question} ${mark}?`,
  shortAnswer: 'You can ask us.',
  answer: answerOf('You can ask us at the desk.'),
})

/** Adds a draft of the editor's under a topic that readers know, and submits it. */
async function submitted(editor: Member, question: string): Promise<number> {
  const { docs } = await editor<{ docs: { topics: number[] }[] }>(
    'GET',
    '?limit=1&depth=0&where[translationOf][exists]=false&where[_status][equals]=published',
  )
  const { doc } = await editor<{ doc: { id: number } }>('POST', '?draft=true&depth=0', {
    ...{ locale: 'en', riskTier: 'low', topics: docs[0]?.topics },
    ...words(question),
  })
  await editor('POST', `/${doc.id}/submit`, {})
  return doc.id
}
/** Opens an answer from the first page. */
const open = async (page: Page, hand: ReturnType<typeof handOf>, question: string) => {
  await page.goto('/admin')
  await hand.click(page.getByRole('link', { name: `${question} ${mark}?` }).first())
}

/** How often Tab is pressed from the skip link until the keyboard is at a control. */
async function tabStops(page: Page, wanted: Locator): Promise<number> {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let stops = 1; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return stops
  }
  throw new Error('Tab never came there')
}

test('an editor writes and submits, sees what was requested, and changes an answer', async ({
  page,
}) => {
  await signIn(page, person('editor'))
  await test.step('the keyboard comes to the first page’s button, and to an answer’s words', async () => {
    const write = page.getByRole('link', { name: 'Write a new answer' })
    await expect(page.getByRole('button', { name: 'Keys for this page' })).toBeVisible()
    expect(await tabStops(page, write)).toBe(1)
    await page.keyboard.press('Enter')
    const question = page.getByRole('textbox', { name: 'Question *' })
    await page.getByRole('tab', { name: 'Details', selected: true }).waitFor()
    expect(await tabStops(page, question)).toBeLessThanOrEqual(5)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Short answer' })).toBeFocused()
    await page.goto('/admin')
  })
  await test.step('write an answer and submit it', async () => {
    const hand = handOf('write an answer and submit it')
    await hand.click(page.getByRole('link', { name: 'Write a new answer' }))
    await formReady(page)
    await page.getByRole('textbox', { name: 'Question *' }).fill(`Where do I ring ${mark}?`)
    await page.getByRole('textbox', { name: 'Short answer' }).fill('At the door.')
    await page.getByRole('textbox', { name: 'Full answer' }).fill('At the door, on the left.')
    await hand.click(page.getByRole('combobox', { name: 'Topics' }))
    await hand.click(page.getByRole('option').first())
    await hand.click(button(page, 'Submit for review'))
    await hand.click(inDialog(page, 'Submit for review'))
    await expect(page.getByText('Submitted for review.').first()).toBeVisible()
    hand.done()
  })
  await test.step('see what was requested', async () => {
    const [editor, reviewer] = await Promise.all([
      member(person('editor').email),
      member(person('reviewer').email),
    ])
    const id = await submitted(editor, 'What do I see')
    await reviewer('POST', `/${id}/request-changes`, { note: `Say it first ${mark}.` })
    const hand = handOf('see what was requested')
    await open(page, hand, 'What do I see')
    await expect(page.getByText(`Say it first ${mark}.`).first()).toBeInViewport()
    hand.done()
  })
  await test.step('change an imported answer and submit it', async () => {
    await page.goto('/admin')
    const hand = handOf('change an imported answer and submit it')
    const imported = page
      .locator('.desk-card', { hasText: 'Imported, not reviewed' })
      .locator('li a')
      .first()
    await hand.click(imported)
    await formReady(page)
    await page.getByRole('textbox', { name: 'Short answer' }).fill(`In other words ${mark}.`)
    await hand.click(button(page, 'Submit for review'))
    await hand.click(inDialog(page, 'Submit for review'))
    await expect(page.getByText('Submitted for review.').first()).toBeVisible()
    hand.done()
  })
})

test('a reviewer signs and publishes, now or later, and withdraws', async ({ page }) => {
  const [editor, reviewer] = await Promise.all([
    member(person('editor').email),
    member(person('reviewer').email),
  ])
  await signIn(page, person('reviewer'))
  await test.step('sign and publish', async () => {
    await submitted(editor, 'May I sing')
    const hand = handOf('sign and publish')
    await open(page, hand, 'May I sing')
    await hand.click(button(page, 'Sign off and publish'))
    await hand.click(inDialog(page, 'Sign off and publish'))
    await expect(page.getByText('Signed off and published.').first()).toBeVisible()
    hand.done()
  })
  await test.step('sign and publish what readers know in other words', async () => {
    const { id } = await publishedOriginal(editor, reviewer, words('May I hum'))
    await editor('PATCH', `/${id}?draft=true`, {
      ...{ shortAnswer: 'You can hum.', updatedAt: (await newest(editor, id)).updatedAt },
    })
    await editor('POST', `/${id}/submit`, {})
    const hand = handOf('sign and publish what readers know in other words')
    await open(page, hand, 'May I hum')
    await hand.click(button(page, 'Sign off and publish'))
    await hand.click(page.getByRole('dialog').getByText('Clarifying', { exact: false }).first())
    await page.getByRole('textbox', { name: /^What changed/ }).fill('We say what you can do.')
    await hand.click(inDialog(page, 'Sign off and publish'))
    await expect(page.getByText('Signed off and published.').first()).toBeVisible()
    hand.done()
  })
  await test.step('schedule', async () => {
    await submitted(editor, 'May I dance')
    const hand = handOf('schedule')
    await open(page, hand, 'May I dance')
    await hand.click(button(page, 'Sign off and publish'))
    await hand.click(page.getByRole('radio', { name: 'At a time' }))
    const year = new Date().getFullYear() + 1
    await page.locator('input[type=datetime-local]').fill(`${year}-03-02T08:30`)
    await hand.click(inDialog(page, 'Sign off and schedule'))
    await expect(page.getByText('It goes out at the time').first()).toBeVisible()
    hand.done()
  })
  await test.step('confirm that it is still correct', async () => {
    const { id } = await publishedOriginal(editor, reviewer, words('May I whistle'))
    await page.goto(`/admin/collections/entries/${id}`)
    const hand = handOf('confirm that it is still correct')
    await hand.click(button(page, 'Still correct…'))
    await page.getByRole('textbox', { name: 'What did you check it against?' }).fill('Our rules.')
    await hand.click(inDialog(page, 'It is still correct'))
    await expect(page.getByRole('dialog')).toBeHidden()
    hand.done()
  })
  await test.step('publish a translation', async () => {
    const [translator, source] = await Promise.all([
      member(person('translator').email),
      publishedOriginal(editor, reviewer, words('May I yodel')),
    ])
    const { id } = await translator<{ id: number }>('POST', `/${source.id}/translate`, {
      locale: 'es',
    })
    await translator('PATCH', `/${id}?draft=true`, {
      question: `¿Puedo cantar ${mark}?`,
      shortAnswer: 'Puede preguntarnos.',
      answer: answerOf('Puede preguntarnos en la recepción.'),
      updatedAt: (await newest(translator, id)).updatedAt,
    })
    await translator('POST', `/${id}/submit`, {})
    const hand = handOf('publish a translation')
    await open(page, hand, '¿Puedo cantar')
    await hand.click(button(page, 'Sign off and publish'))
    await hand.click(inDialog(page, 'Sign off and publish'))
    await expect(page.getByText('Signed off and published.').first()).toBeVisible()
    hand.done()
  })
  await test.step('withdraw', async () => {
    const { id } = await publishedOriginal(editor, reviewer, words('May I shout'))
    await page.goto(`/admin/collections/entries/${id}`)
    const hand = handOf('withdraw')
    await hand.click(button(page, 'Withdraw'))
    await page.getByRole('textbox', { name: 'Why is it withdrawn?' }).fill('It is wrong.')
    await hand.click(inDialog(page, 'Withdraw now'))
    await expect(page.getByText('Withdrawn.').first()).toBeVisible()
    hand.done()
  })
})

test('a translator begins a translation; an admin marks a contact as checked and invites', async ({
  page,
}) => {
  const [editor, reviewer] = await Promise.all([
    member(person('editor').email),
    member(person('reviewer').email),
  ])
  await publishedOriginal(editor, reviewer, words('Is there tea'))
  await signIn(page, person('translator'))
  await test.step('begin a translation', async () => {
    const hand = handOf('begin a translation')
    await hand.click(page.getByRole('button', { name: /→ Español$/ }).first())
    await expect(page.getByRole('region', { name: 'The original' })).toBeInViewport()
    hand.done()
  })
  await signIn(page, ADMIN)
  await test.step('mark a contact as checked', async () => {
    const hand = handOf('mark a contact as checked')
    const check = page.getByRole('button', { name: /^Checked today/ }).first()
    const name = (await check.textContent())!
    await hand.click(check)
    await expect(page.getByText('noted as checked today.').first()).toBeVisible()
    await expect(page.getByRole('button', { name })).toBeHidden()
    hand.done()
  })
  await test.step('invite a colleague', async () => {
    // All on one screen, with the one choice that nobody types.
    await page.goto('/admin/collections/users/create')
    await formReady(page)
    const hand = handOf('invite a colleague')
    await page.getByRole('textbox', { name: 'Name *' }).fill('Ines Nueva')
    await page.getByRole('textbox', { name: 'Email *' }).fill(`ines-${mark}@clinic.test`)
    await hand.click(page.locator('#field-roles .rs__control'))
    await hand.click(page.locator('.rs__option').getByText('Translator', { exact: true }))
    await hand.click(button(page, 'Save'))
    await hand.click(button(page, 'Make an invitation link'))
    await expect(page.getByText(/\/sign-in\/link\//).first()).toBeVisible()
    hand.done()
  })
})
