import type { Page } from 'playwright/test'
import { signIn } from './support/sign-in.ts'
import { ADMIN } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const LEAFLET =
  'Question: How long is one appointment?\n\nA session lasts fifty minutes.You may stop at any time.\n\nTell us when you are tired.\n\nQuestion: May I bring a friend?\n\nYes. Tell us before you come.\n'

/**
 * Uploads a document and reads its plan. Pages of imports are plain forms: nothing has to wake up
 * before it can be used.
 */
async function planOf(page: Page, text: string) {
  await page.goto('/admin/imports')
  await page
    .getByLabel('Document')
    .setInputFiles({ name: 'leaflet.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByText('Nothing has been written yet.')).toBeVisible()
}
const accept = (page: Page) => page.getByRole('button', { name: 'Accept what is ticked' }).click()
const written = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'What is new or changed is a draft' })

/** Saves words on the desk as its form does. */
async function editOnDesk(page: Page, id: string, words: [string, string]) {
  const address = `/api/entries/${id}?draft=true&depth=0`
  const entry = (await (await page.request.get(address)).json()) as {
    updatedAt: string
    answer: { root: { children: { children: { text: string }[] }[] } }
  }
  const [word, other] = words
  const answer = JSON.parse(JSON.stringify(entry.answer).replace(word, other)) as unknown
  const saved = await page.request.patch(address, { data: { answer, updatedAt: entry.updatedAt } })
  expect(saved.status(), await saved.text()).toBe(200)
}

test('an admin uploads a document, accepts part of its plan, undoes a repair and resolves a conflict', async ({
  page,
}) => {
  await signIn(page, ADMIN)
  const id = await test.step('a part of the plan is accepted', async () => {
    await planOf(page, LEAFLET)
    await page.getByRole('checkbox', { name: 'May I bring a friend?' }).uncheck()
    await accept(page)
    await expect(written(page).getByRole('link')).toHaveText(['How long is one appointment?'])
    await written(page).getByRole('link').click()
    await expect(page).toHaveURL(/entry=\d+$/)
    return new URL(page.url()).searchParams.get('entry') ?? ''
  })
  await test.step('a repair is undone; the document’s own words stay beside the text', async () => {
    await expect(page.locator('pre')).toContainText('minutes.You')
    await page.getByRole('button', { name: 'Undo: minutes.You' }).click()
    await expect(page.getByText('Undone: “minutes. You”')).toBeVisible()
  })
  await test.step('changes on both sides are merged', async () => {
    await editOnDesk(page, id, ['when you are tired', 'when you need a pause'])
    await planOf(
      page,
      LEAFLET.replace('fifty minutes', 'an hour').replace(
        'when you are tired',
        'when you want to rest',
      ),
    )
    await page.getByRole('checkbox', { name: 'May I bring a friend?' }).uncheck()
    await accept(page)
    await page.goto('/admin/imports')
    await page.getByRole('link', { name: 'How long is one appointment?' }).click()
    for (const name of ['As it was imported', 'In the document now', 'On the desk now'])
      await expect(page.getByRole('heading', { name })).toBeVisible()
    await page.getByRole('radio', { name: /^The desk’s text/ }).check()
    await page.getByRole('button', { name: 'Save the merged text as a draft' }).click()
    await expect(
      page.getByRole('heading', { name: 'Changed on the desk and in the document' }),
    ).toHaveCount(0)
    const text = JSON.stringify(
      await (await page.request.get(`/api/entries/${id}?draft=true&depth=0`)).json(),
    )
    for (const words of ['when you need a pause', 'lasts an hour']) expect(text).toContain(words)
  })
})
