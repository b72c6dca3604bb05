import type { Page } from 'playwright/test'
import { answerOf } from '../src/testing/rich-text.ts'
import { portal } from './support/portal.ts'
import { sessionCookie } from './support/session.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** What the other people of the clinic do meanwhile, by the API. */
async function colleague(email: string) {
  const cookie = await sessionCookie(portal().url, STAFF.find((each) => each.email === email)!)
  return async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const headers = { cookie, origin: portal().url, 'content-type': 'application/json' }
    const response = await fetch(`${portal().url}/api/entries${path}`, { method, headers, body: body && JSON.stringify(body) })
    const text = await response.text()
    expect(response.ok, `${method} ${path}: ${response.status} ${text.slice(0, 400)}`).toBe(true)
    return JSON.parse(text) as Body
  }
}
type Doc = { doc: { id: number; updatedAt: string; slug: string } }
const WORDS = ['You may bring a friend to the first talk.', 'Tell us the day before.'] as const

async function write(page: Page, field: string, words: string) {
  if (field !== 'answer') return page.getByLabel(field, { exact: true }).fill(words)
  await page.locator('[data-lexical-editor="true"]').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  for (const [index, line] of words.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
}
async function submit(page: Page) {
  await page.getByRole('button', { name: 'Submit for review' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText('Submitted for review.')).toBeVisible()
}

test('a translator’s day: translate, keep up with the original, and what a reader meets who holds the page', async ({ page }) => {
  const [editor, reviewer, spanish] = await Promise.all(['editor@clinic.test', 'reviewer@clinic.test', 'revisora@clinic.test'].map(colleague)) as [Awaited<ReturnType<typeof colleague>>, Awaited<ReturnType<typeof colleague>>, Awaited<ReturnType<typeof colleague>>]
  const round = Date.now().toString(36)
  const question = `May I bring a friend ${round}?`
  const topic = (await editor<{ docs: { topics: number[] }[] }>('GET', '?limit=1&depth=0&where[translationOf][exists]=false')).docs[0]?.topics ?? []
  const { doc: source } = await editor<Doc>('POST', '?depth=0', { locale: 'en', question, shortAnswer: 'Yes, for the first talk.', answer: answerOf(...WORDS), topics: topic, riskTier: 'low' })
  const putOut = async (who: typeof reviewer, id: number, options: object = {}) => {
    const { updatedAt: seen } = await who<{ updatedAt: string }>('GET', `/${id}?draft=true&depth=0`)
    await who('POST', `/${id}/approve`, { seen })
    await who('POST', `/${id}/publish`, options)
  }
  const change = async (second: string, severity: string) => {
    const { updatedAt } = await editor<{ updatedAt: string }>('GET', `/${source.id}?draft=true&depth=0`)
    await editor('PATCH', `/${source.id}?draft=true`, { answer: answerOf(WORDS[0], second), updatedAt })
    await putOut(reviewer, source.id, { change: { severity, note: 'When to tell us.' } })
  }
  await putOut(reviewer, source.id)
  let translation = 0

  await test.step('translate into Spanish from the page of coverage, with the glossary’s word', async () => {
    await signIn(page, STAFF.find(({ role }) => role === 'translator')!)
    await page.goto('/admin/coverage?locale=es&state=missing')
    await page.getByRole('link', { name: question }).click()
    await page.getByRole('button', { name: 'Translate into Español' }).click()
    await page.waitForURL((url) => /entries\/\d+$/.test(url.pathname) && !url.pathname.endsWith(`/${source.id}`))
    translation = Number(/entries\/(\d+)/.exec(page.url())?.[1])
    await expect(page.getByRole('complementary', { name: 'Where it stands' }).getByRole('heading').first()).toBeVisible()
    await write(page, 'Short answer', 'Sí, también si son adictos.')
    await expect(page.getByRole('region', { name: 'Words' })).toContainText('persona con una adicción')
    await write(page, 'Question', `¿Puedo llevar a una amistad ${round}?`)
    await write(page, 'Short answer', 'Sí, a la primera conversación.')
    await expect(page.getByRole('region', { name: 'Words' })).toHaveCount(0)
    await write(page, 'answer', 'Puede llevar a una amistad a la primera conversación.\nAvísenos el día antes.')
    await submit(page)
    await putOut(spanish, translation)
  })

  const { slug } = await spanish<{ slug: string }>('GET', `/${translation}?depth=0`)
  const reader = { url: `${portal().url}/es/questions/${encodeURIComponent(slug)}`, etag: '' }
  /** What the reader gets who comes back to the page that they hold. */
  const comesBack = async () => {
    const response = await fetch(reader.url, { headers: reader.etag ? { 'if-none-match': reader.etag } : {} })
    reader.etag = response.headers.get('etag') ?? ''
    return { status: response.status, text: await response.text(), robots: response.headers.get('x-robots-tag') }
  }
  const alternates = (text: string) => [...text.matchAll(/hrefLang="([\w-]+)"[^>]*href="http/gi)].map(([, lang]) => lang).sort()
  expect(alternates((await comesBack()).text)).toEqual(['en', 'es', 'x-default'])

  await test.step('wording: nothing for readers, nothing to do in the language', async () => {
    await change('Tell us on the day before.', 'wording')
    expect((await comesBack()).status).toBe(304)
  })

  await test.step('clarifying: a notice; “still correct” with a reason takes it away', async () => {
    await change('Tell us two days before.', 'clarifying')
    const stale = await comesBack()
    expect(stale.text).toContain('se aclaró después')
    expect(alternates(stale.text)).toEqual([])
    await page.goto(`/admin/collections/entries/${translation}`)
    const beside = page.locator('.desk-beside li[data-changed]')
    await expect(beside).toHaveCount(1)
    await expect(beside.locator('ins')).toContainText('two days')
    await page.getByLabel('The translation is still correct, because').fill('The Spanish was checked with the editor.')
    await page.getByRole('button', { name: 'Still correct' }).click()
    await expect(page.getByText('Noted: the translation is still correct.')).toBeVisible()
    expect((await comesBack()).text).not.toContain('se aclaró después')
  })

  await test.step('safety: the whole original at once, until the change is translated and signed', async () => {
    await change('Never come without telling us before.', 'safety')
    const hidden = await comesBack()
    expect([hidden.text, hidden.robots]).toEqual([expect.stringContaining('Never come without telling us before.'), 'noindex'])
    expect(hidden.text).not.toContain('Avísenos')
    await page.reload()
    await expect(page.locator('.desk-beside li[data-changed] ins').first()).toBeVisible()
    await write(page, 'answer', 'Puede llevar a una amistad a la primera conversación.\nNunca venga sin avisarnos antes.')
    await submit(page)
    await putOut(spanish, translation)
    const back = await comesBack()
    expect(back.text).toContain('Nunca venga sin avisarnos antes.')
    expect(alternates(back.text)).toEqual(['en', 'es', 'x-default'])
  })
})
