import type { Page } from 'playwright/test'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'
import { kindsIn } from './kinds.ts'
import { cutOff } from './layout.ts'
import { holdsWords, printed, readCode, WIDTH, type Paper } from './paper.ts'

const onPaper = async (page: Page, path: string, format: Paper) => {
  await page.setViewportSize({ width: WIDTH[format], height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(path)
}

// The codes are drawn larger to be read, which the pages' own policy would not let in.
test.use({ bypassCSP: true })

for (const format of ['A4', 'Letter'] as const) {
  test(`an answer on ${format} has its question, answer, review, sources, address and help, and nothing for screens`, async ({
    page,
  }) => {
    const path = `/en/questions/${portal().planted.reviewed}`
    await onPaper(page, path, format)
    expect(await cutOff(page, `on ${format}`)).toEqual([])
    const { pages, text } = await printed(page, format)
    for (const words of [
      'Our clinic',
      'Who can read what my therapist writes down about me?',
      'Others only with your consent',
      'Notes are kept for seven years after your last visit.',
      'Reviewed by Dr Rhea Viewer, Clinical psychologist',
      'Next review due',
      'State of California',
      'Health & Safety Code',
      'https://www.oag.ca.gov/privacy',
      '988 Suicide & Crisis Lifeline',
      'Call 911',
    ])
      expect(text).toContain(words)
    for (const words of [
      'Did this answer help',
      'Help now',
      'Español',
      'Print',
      'Related questions',
      'Skip to',
    ])
      expect(text).not.toContain(words)
    expect(pages).toBeLessThanOrEqual(2)
    const address = await readCode(page, 0)
    expect(address).toMatch(new RegExp(`^${portal().url}/en/a/\\d+$`))
    expect(text.replaceAll(' ', '')).toContain(address)
  })
}

test('an Arabic answer is printed from right to left, with its address and help', async ({
  page,
}) => {
  const path = `/ar/questions/${encodeURIComponent(portal().planted.sensitive.ar ?? '')}`
  await onPaper(page, path, 'A4')
  expect(await cutOff(page, 'on A4')).toEqual([])
  const question = await page.getByRole('heading', { level: 1 }).innerText()
  const margin = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const range = document.createRange()
    range.selectNodeContents(heading)
    return heading.getBoundingClientRect().right - range.getBoundingClientRect().right
  })
  expect(margin).toBeLessThan(2)
  const { text } = await printed(page, 'A4')
  expect(holdsWords(text, question)).toBe(true)
  expect(text).toMatch(/988[\s\S]*911/)
  // Paper names the short address, which says nothing about the question.
  expect(await readCode(page, 0)).toMatch(new RegExp(`^${portal().url}/ar/a/\\d+$`))
})

test('a topic is a handout: contents, then each answer with its review and its own code', async ({
  page,
}) => {
  const path = (await kindsIn('en')).find(({ name }) => name === 'handout')?.path ?? ''
  await onPaper(page, path, 'A4')
  expect(await cutOff(page, 'on A4')).toEqual([])
  const questions = await page.locator('.contents a').allInnerTexts()
  const { text } = await printed(page, 'A4')
  expect(questions.length).toBeGreaterThan(3)
  expect(text).toContain('Our clinic')
  expect(text).toContain('988')
  for (const question of questions)
    expect(text.split(question.trim()).length, question).toBeGreaterThan(2)
  expect(text.match(/Reviewed by|Not yet reviewed/g)?.length).toBe(questions.length)
  expect(await page.locator('.qr').count()).toBe(questions.length)
  expect(await readCode(page, questions.length - 1)).toMatch(
    new RegExp(`^${portal().url}/en/a/\\d+$`),
  )
})

test('pages without an answer print help too', async ({ page, watch }) => {
  watch.expectError(/4\d\d \(/)
  for (const name of ['not found', 'gone', 'search, nothing found']) {
    await onPaper(
      page,
      (await kindsIn('en')).find((kind) => kind.name === name)?.path ?? '',
      'Letter',
    )
    const { text } = await printed(page, 'Letter')
    expect(text, name).toMatch(/988[\s\S]*911/)
  }
})
