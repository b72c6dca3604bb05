import { expect, type Page } from 'playwright/test'
import { portal } from './portal.ts'
import { sessionCookieOf } from './session.ts'

/** Opens the desk as a member of staff, with a new session. */
export async function signIn(
  page: Page,
  who: { email: string },
  place: { url: string; dataDir: string } = portal(),
): Promise<void> {
  await page.context().addCookies([await sessionCookieOf(who, place)])
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/admin$/)
}
