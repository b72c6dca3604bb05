import { sourceDocument } from './support/source-document.ts'
import { expect, test } from './support/test.ts'

/**
 * A client finds and reads each answer, by topic and by search, on a browser that runs no scripts.
 */
test.use({ javaScriptEnabled: false })

const answers = sourceDocument()
/** Enough of an answer's beginning to know it again; the importer tidies what comes later. */
const opening = (answer: string) => answer.replace(/\s+/g, ' ').slice(0, 20)

test('the source document has its nine questions', () => {
  expect(answers).toHaveLength(9)
})

test('every question is reached by topic', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
  const topics = await page
    .locator('.group h2 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(topics.length).toBeGreaterThan(0)
  const found = new Set<string>()
  for (const topic of topics) {
    await page.goto(topic)
    for (const text of await page.getByRole('main').getByRole('link').allInnerTexts())
      found.add(text.trim())
  }
  for (const { question } of answers)
    expect(
      [...found].some((text) => text.includes(question)),
      `${question}, by topic`,
    ).toBe(true)
})

for (const { question, answer } of answers) {
  test(`found by search and read: ${question}`, async ({ page }) => {
    await page.goto('/en')
    await page.getByRole('searchbox').fill(question)
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/\/en\/search\/[\w.-]+$/)
    await page.getByRole('main').getByRole('link', { name: question }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
    await expect(page.getByRole('article')).toContainText(opening(answer))
    await expect(page.getByRole('article')).toContainText(
      /Not yet reviewed by our clinicians|Reviewed by/,
    ) // the desk's journey reviews one
  })
}

test('an unknown address shows a page in the reader’s language, with help', async ({
  page,
  watch,
}) => {
  watch.expectError(/404/)
  const response = await page.goto('/es/questions/no-hay-tal-cosa')
  expect(response?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.getByRole('link', { name: /988/ }).first()).toBeVisible()
})
