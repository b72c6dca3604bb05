import { expect, type Page } from 'playwright/test'

/**
 * Presses Tab until the keyboard is at a control, by role and name as a screen reader hears it. Fails
 * if it has no ring that shows where it is.
 */
export async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  back = false,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const there = await wanted.evaluateAll((all) => {
      const at = document.activeElement
      if (!at || !all.includes(at as HTMLElement)) return null
      const control =
        at.closest('.react-select') ?? (at.matches('[contenteditable]') ? at.parentElement! : at)
      const { outlineStyle, outlineWidth } = getComputedStyle(control)
      return { ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
    })
    if (there) return expect(there, `the ring around ${role} ${name}`).toEqual({ ring: true })
  }
  throw new Error(`Tab never came to ${role} ${name}`)
}
