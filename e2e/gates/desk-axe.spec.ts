import { readFile } from 'node:fs/promises'
import { PAYLOAD_FINDINGS } from '../support/payload-findings.ts'
import { portal } from '../support/portal.ts'
import { signIn } from '../support/sign-in.ts'
import { ADMIN } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'
import { bringAxe } from './checkers.ts'
import { deskFindings, type Theme } from './desk-findings.ts'
import { deskViews, shown } from './desk-views.ts'

// The checker is let in past the pages' own policy against scripts.
test.use({ bypassCSP: true })

test('every view of the desk meets WCAG 2.2 AA, but for what is listed as Payload’s own', async ({ page, context }) => {
  test.setTimeout(360_000)
  await bringAxe(context)
  await signIn(page, ADMIN)
  const answer = await page.request.get(`/api/entries?depth=0&where[slug][equals]=${encodeURIComponent(portal().planted.reviewed)}`)
  const { docs: [entry] } = (await answer.json()) as { docs: { id: number }[] }
  const unlisted: string[] = []
  const met = new Set<number>()
  for (const view of deskViews(entry!.id)) {
    await shown(page, view)
    for (const theme of ['light', 'dark'] satisfies Theme[]) {
      for (const { listed, said } of await deskFindings(page, theme)) {
        if (listed === null) unlisted.push(`${view.name}, ${theme}: ${said}`)
        else met.add(listed)
      }
    }
  }
  expect(unlisted, 'what is not listed in support/payload-findings.ts').toEqual([])
  expect(PAYLOAD_FINDINGS.filter((_, index) => !met.has(index)).map(({ rule, where }) => `${rule} at ${where}`), 'listed, but Payload does it no more').toEqual([])
})

test('what Payload fails is told to those who run the desk', async () => {
  const told = await readFile(new URL('../../docs/accessibility.md', import.meta.url), 'utf8')
  expect(PAYLOAD_FINDINGS.filter(({ rule, told: sentence }) => !told.includes(sentence) || !told.includes(`\`${rule}\``)).map(({ where }) => where)).toEqual([])
})
