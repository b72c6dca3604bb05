import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { answerOf } from '../src/testing/rich-text.ts'
import { formReady } from './support/form.ts'
import { member, newest, publishedOriginal, putOut } from './support/member.ts'
import { portal } from './support/portal.ts'
import { signIn } from './support/sign-in.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

const accessible = async (page: Page, part: string) =>
  expect(
    (await new AxeBuilder({ page }).include(part).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
    ),
  ).toEqual([])

test('a translator’s day: what is missing, the original beside the words, a change of it, a file out and in', async ({
  page,
}) => {
  const [editor, reviewer, spanish] = await Promise.all([
    member('editor@clinic.test'),
    member('reviewer@clinic.test'),
    member('revisora@clinic.test'),
  ])
  const question = `May I bring my dog ${Date.now().toString(36)}?`
  const source = await publishedOriginal(editor, reviewer, {
    question,
    shortAnswer: 'Yes, a calm one.',
    answer: answerOf('A calm dog may come along.', 'Tell us the day before.'),
  })

  await signIn(
    page,
    STAFF.find(({ role }) => role === 'translator')!,
  )
  await page.goto('/admin/coverage?language=es&state=missing')
  await accessible(page, '.desk-view')
  await page.getByRole('button', { name: `Translate “${question}” into Español` }).click()
  const original = page.getByRole('region', { name: 'The original' })
  await expect(original).toContainText('0 of 4 paragraphs translated')
  await formReady(page)
  await page.getByRole('textbox', { name: 'Question' }).fill('¿Puedo llevar a mi perro?')
  await page.getByRole('textbox', { name: 'Short answer' }).fill('Sí, si es tranquilo.')
  await original.getByRole('button', { name: 'Paragraph 1' }).click()
  await expect(page.locator('[data-lexical-editor]').first()).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Puede venir con un perro tranquilo.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Avísenos el día antes.')
  await expect(original).toContainText('4 of 4 paragraphs translated')
  await expect(original.locator('[aria-current]')).toContainText('Tell us the day before.')
  await accessible(page, '.desk-column')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByText('Submitted for review.')).toBeVisible()

  const id = Number(/entries\/(\d+)/.exec(page.url())?.[1])
  await putOut(spanish, id)
  await editor('PATCH', `/${source.id}?draft=true`, {
    answer: answerOf('A calm dog may come along.', 'Tell us two days before.'),
    updatedAt: (await newest(editor, source.id)).updatedAt,
  })
  await putOut(reviewer, source.id, {
    change: { severity: 'clarifying', note: 'When to tell us.' },
  })
  await page.goto('/admin/coverage?language=mine&severity=clarifying')
  await page
    .getByRole('row')
    .filter({ hasText: question })
    .getByRole('link', { name: 'Out of date (clarifying)' })
    .click()
  await expect(page.getByText('One paragraph of the original changed')).toBeVisible()
  await expect(original.locator('[data-changed]')).toHaveCount(1)
  expect((await original.locator('ins, del').allInnerTexts()).join(' ')).not.toMatch(
    /Tell us|before/,
  )
  const { slug } = await newest(spanish, id)
  const readers = async () =>
    (await fetch(`${portal().url}/es/questions/${encodeURIComponent(slug)}`)).text()
  expect(await readers()).toContain('se aclaró después')
  await page
    .getByLabel('The translation is still correct, because')
    .fill('«El día antes» was agreed with the editor.')
  await page.getByRole('button', { name: 'Still correct' }).click()
  await expect.poll(readers).not.toContain('se aclaró después')

  await page.goto('/admin/exchange?language=es')
  await accessible(page, '.desk-view')
  await page.getByLabel('Only these numbers').fill(String(source.id))
  await page.getByLabel('Which answers').selectOption('all')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  const file = (await readFile(await download.path(), 'utf8')).replace(
    'Avísenos el día antes.',
    'Avísenos dos días antes.',
  )
  await page.getByLabel('Translated file').setInputFiles({
    name: 'answers.xlf',
    mimeType: 'application/xliff+xml',
    buffer: Buffer.from(file),
  })
  await page.getByRole('button', { name: 'See what it would change' }).click()
  const plan = page.getByRole('region', { name: 'What the file would change' })
  await expect(plan).toContainText('one paragraph in one answer')
  await plan.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByText('One draft was written:')).toBeVisible()
  expect(JSON.stringify(await newest(spanish, id))).toContain('Avísenos dos días antes.')
})
