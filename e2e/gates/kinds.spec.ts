import { LOCALES } from '../../src/i18n/locales.ts'
import { expect, test } from '../support/test.ts'
import { axeColours, axeFindings, bringCheckers, ibmColours, ibmFindings } from './checkers.ts'
import { kindsIn, otherKindsIn } from './kinds.ts'
import { cutOff, motion, smallTargets, TEXT_SPACING } from './layout.ts'
import { structureFaults } from './structure.ts'
import { typeFaults } from './type.ts'

/**
 * Every kind of page in every language, once: two independent checkers, in light, dark and forced
 * colours; structure; and how it lies in narrow windows, with large type and with other people's
 * spacing. Their scripts are let in past the pages' own policy.
 */
test.use({ bypassCSP: true })

const MODES = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const
/** Languages do not change colours: one of each direction is enough for the other modes. */
const IN_EVERY_MODE = ['en', 'ar']
/**
 * The window in which WCAG 1.4.10 asks that nothing needs two directions of scrolling: a desktop at
 * 400 %.
 */
const NARROW = { width: 320, height: 256 }
const WIDE = { width: 1280, height: 800 }

for (const { code } of LOCALES) {
  test(`every kind of page in ${code}`, async ({ page, context, watch }) => {
    test.setTimeout(400_000)
    watch.expectError(/4\d\d \(/)
    await bringCheckers(context)
    const findings: string[] = []
    for (const { name, path, status } of await kindsIn(code)) {
      const note = (found: string[]) => findings.push(...found.map((each) => `${name}: ${each}`))
      await page.setViewportSize(WIDE)
      const response = await page.goto(path)
      expect(response?.status(), name).toBe(status)
      note(await structureFaults(page, code === 'en' || name !== 'broken' ? code : 'en'))
      for (const [mode, media] of Object.entries(MODES)) {
        if (mode !== 'light' && !IN_EVERY_MODE.includes(code)) continue
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
        // The elements are the same in every mode; only colours differ.
        const found =
          mode === 'light'
            ? [...(await axeFindings(page)), ...(await ibmFindings(page))]
            : [...(await axeColours(page)), ...(await ibmColours(page))]
        note(found.map((each) => `${mode}: ${each}`))
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
      if (name === 'broken') continue
      note(await motion(page))
      note(await cutOff(page, 'at 1280 px'))
      await page.setViewportSize(NARROW)
      note(await cutOff(page, 'at 320 px'))
      note(await smallTargets(page))
      const spacing = await page.addStyleTag({ content: TEXT_SPACING })
      note(await cutOff(page, 'at 320 px with wide spacing'))
      await spacing.evaluate((element) => (element as HTMLElement).remove())
      note(await typeFaults(page, code))
    }
    for (const { name, path, status } of await otherKindsIn(code)) {
      const response = await page.goto(path)
      expect(response?.status(), name).toBe(status)
      findings.push(...(await typeFaults(page, code)).map((each) => `${name}: ${each}`))
    }
    expect(findings).toEqual([])
  })
}
