import { generateSync } from 'otplib'
import { expect, test as base, type Page } from 'playwright/test'
import type { Letter } from '../../src/testing/mail-sink.ts'
import { openClinic, type Clinic } from './clinic.ts'

/**
 * Playwright's test in a clinic of its own: the other journeys' clinic has neither mail nor an
 * identity provider.
 */
export const test = base.extend<{ faults: string[] }, { clinic: Clinic }>({
  clinic: [
    async ({}, use) => {
      const clinic = await openClinic({
        nora: {
          email: 'nora@clinic.test',
          name: 'Nora Nurse',
          roles: ['offline_access', 'attune-editor'],
        },
        cook: { email: 'cook@clinic.test', name: 'A Cook', roles: ['kitchen'] },
      })
      await use(clinic)
      await clinic.close()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ clinic }, use) => use(clinic.url),
  /**
   * Errors in the console of the portal's pages, such as a script that their policy stopped. Those
   * of the provider's pages do not count.
   */
  faults: [
    async ({ page, clinic }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && message.location().url.startsWith(clinic.url))
          faults.push(`${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', (error) => faults.push(error.message))
      await use(faults)
      expect(
        faults.filter(
          (fault) => !/status of (401|403|422|429)|status of 404 .*\/(api|admin)\b/.test(fault),
        ),
      ).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
export const PASSWORD = 'the long phrase of somebody new'

export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function letterTo(clinic: Clinic, email: string): Promise<Letter> {
  await expect
    .poll(() => clinic.mail.letters.some(({ to }) => to.includes(email)), {
      message: `a letter to ${email}`,
    })
    .toBe(true)
  return clinic.mail.letters.find(({ to }) => to.includes(email))!
}
export const linkIn = ({ text }: Letter): string =>
  /\/sign-in\/link\/[\w-]{43}\?lang=\w\w/.exec(text)?.[0] ?? ''

/** Somebody with a password, as the operator adds them and the letter lets them in. */
export async function addPerson(clinic: Clinic, email: string): Promise<void> {
  await clinic.user(['add', email, '--role', 'editor', '--mail'])
  const done = await fetch(clinic.url + linkIn(await letterTo(clinic, email)), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ password: PASSWORD }),
  })
  expect(done.headers.get('location')).toBe('/admin')
}

/** The code that an authenticator app shows which has the key of this page. */
export async function codeFromPage(page: Page): Promise<string> {
  const secret = (await page.locator('code[dir=ltr]').innerText()).replaceAll(' ', '')
  return generateSync({ secret })
}

/** Presses Tab until something with this label or name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByLabel(name)
    .or(page.getByRole('button', { name }))
    .or(page.getByRole('link', { name }))
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await wanted.evaluateAll((all) =>
      all.some((each) => each === document.activeElement),
    )
    if (isThere) return
  }
  throw new Error(`Tab never came to ${name}`)
}
