import { signIn } from './support/sign-in.ts'
import { addSigned, withdrawSigned } from './support/sign-label.ts'
import { STAFF } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** An editor asks what happens if somebody types something, before and after a phrase is added. */
test('the trial box says what a search would bring, the clinic’s own phrases included', async ({
  page,
}) => {
  await signIn(
    page,
    STAFF.find(({ role }) => role === 'editor')!,
  )
  await page.goto('/admin/collections/phrases')
  const box = page.getByRole('textbox', { name: 'What happens if somebody types this?' })
  const tried = async (words: string) => {
    await box.fill(words)
    await page.getByRole('button', { name: 'Try it' }).click()
  }
  const said = page.getByRole('status')
  await tried('I want to kill myself')
  await expect(said.filter({ hasText: 'Help comes first. Danger found: Suicide' })).toBeVisible()
  await tried('we made the quince pact')
  await expect(said.filter({ hasText: 'An ordinary search' })).toBeVisible()
  const id = await addSigned('phrases', {
    ...{ words: 'the quince pact', danger: 'eating', level: 'doubtful' },
  })
  try {
    await expect(async () => {
      await tried('We made the Quince Pact!')
      await expect(said.filter({ hasText: 'offers help. Danger found: Eating.' })).toBeVisible({
        timeout: 2_000,
      })
    }).toPass({ timeout: 60_000 })
  } finally {
    await withdrawSigned('phrases', id)
  }
})
