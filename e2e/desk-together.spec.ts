import type { BrowserContext, Page } from 'playwright/test'
import { formReady } from './support/form.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { ADMIN, STAFF } from './support/staff.ts'
import { expect, observe, test } from './support/test.ts'

const person = (role: string) => STAFF.find((each) => each.role === role)!
const ANSWER = {
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [
          {
            type: 'text',
            text: 'You may ask.',
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
            version: 1,
          },
        ],
      },
    ],
  },
}

/** Creates a draft as the signed-in person, and returns its id. */
async function newDraft(page: Page, question: string): Promise<number> {
  const topics = (await (await page.request.get('/api/topics?limit=1&depth=0')).json()) as {
    docs: { id: number }[]
  }
  const answer = await page.request.post('/api/entries?draft=true&depth=0', {
    data: {
      locale: 'en',
      question,
      shortAnswer: 'You may.',
      answer: ANSWER,
      riskTier: 'low',
      topics: topics.docs.map(({ id }) => id),
    },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { doc: { id: number } }).doc.id
}

const open = async (page: Page, id: number) => {
  await page.goto(`/admin/collections/entries/${id}`)
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeVisible()
  await formReady(page)
}
const save = (page: Page) => page.getByRole('button', { name: 'Save draft' }).click()
const saved = (page: Page) =>
  expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()

test.describe('two people at once', () => {
  let second: BrowserContext
  const faults: string[] = []

  test.beforeEach(async ({ browser }) => {
    second = await browser.newContext({ baseURL: portal().url })
    observe(second, faults)
  })
  test.afterEach(async () => {
    await second.close()
    // The browser logs the refused save.
    expect(faults.splice(0).filter((fault) => !/409/.test(fault))).toEqual([])
  })

  test('the second person to save sees both versions, and keeps both changes', async ({
    page,
    watch,
  }) => {
    watch.expectError(/409/)
    await signIn(page, person('editor'))
    const id = await newDraft(page, 'May I ask my therapist anything?')
    const other = await second.newPage()
    await signIn(other, person('reviewer'))
    await open(page, id)
    await open(other, id)

    await page.getByLabel('Short answer').fill('Yes, you may ask about everything.')
    await save(page)
    await saved(page)

    await other
      .getByLabel('Question', { exact: false })
      .first()
      .fill('What may I ask my therapist?')
    await other.locator('[contenteditable="true"]').first().click()
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Also about therapy itself.')
    await save(other)
    const dialog = other.getByRole('dialog', { name: 'Two people changed this answer' })
    await expect(dialog.getByText('Edie Tor saved this answer', { exact: false })).toBeVisible()
    await expect(
      dialog.getByRole('group', { name: 'Short answer' }).getByText('Only they changed this.'),
    ).toBeVisible()
    await expect(dialog.getByRole('group', { name: 'Full answer' }).locator('ins')).toContainText(
      'Also about therapy itself.',
    )
    await dialog.getByRole('button', { name: 'Save this' }).click()
    await expect(dialog).toBeHidden()
    await saved(other)

    await page.reload()
    await expect(page.getByLabel('Short answer')).toHaveValue('Yes, you may ask about everything.')
    await expect(page.locator('#field-question')).toHaveValue('What may I ask my therapist?')
    await expect(page.locator('[contenteditable="true"]').first()).toContainText(
      'Also about therapy itself.',
    )
  })

  test('the second person to save a topic sees the other’s changes, and can save', async ({
    page,
    watch,
  }) => {
    watch.expectError(/409/)
    await signIn(page, ADMIN)
    const made = await page.request.post('/api/topics?depth=0&locale=en', {
      data: { title: 'Before the first session', description: 'Old.', riskTier: 'low' },
    })
    expect(made.status()).toBe(201)
    const { doc } = (await made.json()) as { doc: { id: number } }
    const other = await second.newPage()
    await signIn(other, ADMIN)
    const [mine, theirs] = [page, other].map((each) =>
      each.getByRole('textbox', { name: /^Description/ }),
    )
    for (const each of [page, other]) {
      await each.goto(`/admin/collections/topics/${doc.id}`)
      await expect(each.getByRole('textbox', { name: /^Description/ })).toHaveValue('Old.')
      await formReady(each)
    }
    await mine!.fill('What the first wrote.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible()

    await theirs!.fill('What the second wrote.')
    await other.getByRole('button', { name: 'Save' }).click()
    const notice = other.getByRole('status').filter({ hasText: 'Nothing was overwritten' })
    await expect(notice).toContainText('What the first wrote.')
    await expect(theirs!).toHaveValue('What the second wrote.')
    await notice.getByRole('button', { name: 'Take theirs for Description' }).click()
    await expect(theirs!).toHaveValue('What the first wrote.')
    await theirs!.fill('What both agreed on.')
    await other.getByRole('button', { name: 'Save' }).click()
    await expect(other.getByText('Saved.', { exact: true })).toBeVisible()
    await page.reload()
    await expect(mine!).toHaveValue('What both agreed on.')
    expect((await page.request.delete(`/api/topics/${doc.id}`)).ok()).toBe(true)
  })

  test('a reviewer cannot approve a version saved after the one they read', async ({
    page,
    watch,
  }) => {
    watch.expectError(/409/)
    await signIn(page, person('editor'))
    const id = await newDraft(page, 'May I change my mind?')
    const other = await second.newPage()
    await signIn(other, person('reviewer'))
    await open(other, id)
    await expect(other.getByRole('button', { name: 'Sign off' })).toBeVisible()
    await open(page, id)
    await page.getByLabel('Short answer').fill('Other words than those that the reviewer sees.')
    await save(page)
    await saved(page)

    await other.getByRole('button', { name: 'Sign off' }).click()
    await other.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click()
    await expect(
      other
        .getByRole('alert')
        .getByText('Somebody saved this answer after you opened it', { exact: false }),
    ).toBeVisible()
  })
})

test('versions are compared, and an earlier one is restored as a draft', async ({ page }) => {
  await signIn(page, person('editor'))
  const id = await newDraft(page, 'How long is a session?')
  await open(page, id)
  await page.getByLabel('Short answer').fill('You may stay for fifty minutes.')
  await save(page)
  await saved(page)
  await page.getByRole('link', { name: 'Compare versions' }).click()
  const changed = page.locator('section', {
    has: page.getByRole('heading', { name: 'Short answer' }),
  })
  await expect(changed.locator('ins')).toContainText('stay for fifty minutes')
  // Until its scripts have loaded, the page cannot answer a click.
  await expect(async () => {
    await page
      .getByRole('button', { name: 'Bring the earlier version back as a new draft' })
      .click()
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it back as a draft' }).click()
  await expect(page.getByLabel('Short answer')).toHaveValue('You may.')
})
