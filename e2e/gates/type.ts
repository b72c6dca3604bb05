import type { Page } from 'playwright'
import { cutOff, TEXT_SPACING } from './layout.ts'

/** How type comes out: at the size that a reader's browser is set to, and in which faces. */

const PHONE = { width: 360, height: 740 }
/** Faces that no heading is to be in, and names of faces that are bold by themselves. */
const SERIF = /serif|times|song|ming|palatino|georgia|naskh|kufi/i
const BOLD = /bold|black|heavy/i
/** Headings in these languages need one face only; others mix scripts. */
const ONE_FACE = ['en', 'es', 'fr', 'vi']

/**
 * On a phone of 360 px: placeholders fit; headings are in a sans with a bold of its own, each in one
 * face; and with type of 32 px, also with spacing as in WCAG 1.4.12, nothing is cut off.
 */
export async function typeFaults(page: Page, locale: string): Promise<string[]> {
  await page.setViewportSize(PHONE)
  const faults = [...(await cutPlaceholders(page)), ...(await wrongFaces(page, locale))]
  await setTypeOfBrowser(page, 'twice')
  try {
    faults.push(...(await cutOff(page, 'with type of 32 px')))
    await page.addStyleTag({ content: TEXT_SPACING })
    faults.push(...(await cutOff(page, 'with type of 32 px and wide spacing')))
  } finally {
    await setTypeOfBrowser(page, 'usual')
  }
  return faults
}

/** Chromium's own sizes of type, in pixels; WCAG counts with twice these. */
const USUAL = { standard: 16, fixed: 13 }
const TWICE = { standard: 32, fixed: 26 }

/** Sets the size of type as in the browser's settings, which `rem` and media queries follow. */
async function setTypeOfBrowser(page: Page, size: 'usual' | 'twice'): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: size === 'usual' ? USUAL : TWICE })
  await session.detach()
}

/** What a field says while it is empty is not cut off. */
const cutPlaceholders = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!
    return [
      ...document.querySelectorAll<HTMLInputElement>('input:not([placeholder=""])[placeholder]'),
    ].flatMap((field) => {
      const style = getComputedStyle(field)
      context.font = style.font
      const room =
        field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      const { width } = context.measureText(field.placeholder)
      return width <= room
        ? []
        : [`“${field.placeholder}” is ${Math.ceil(width)} px wide in ${Math.floor(room)} px`]
    })
  })

async function wrongFaces(page: Page, locale: string): Promise<string[]> {
  return (await facesOfHeadings(page)).flatMap(({ text, lang, faces }) => [
    ...(ONE_FACE.includes(locale) && lang === locale && faces.length > 1
      ? [`“${text}” is in ${faces.map(({ familyName }) => familyName).join(' and ')}`]
      : []),
    ...faces
      .filter(
        ({ familyName, postScriptName }) => SERIF.test(familyName) || !BOLD.test(postScriptName),
      )
      .map(({ postScriptName }) => `“${text}” is in ${postScriptName}`),
  ])
}

type Face = { familyName: string; postScriptName: string; glyphCount: number }
type Heading = { text: string; lang: string; faces: Face[] }

/** Each heading with the faces that its glyphs come from. */
async function facesOfHeadings(page: Page): Promise<Heading[]> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'h1, h2, h3',
    })
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3')].map((heading) => ({
        text: heading.textContent ?? '',
        lang: heading.closest('[lang]')?.getAttribute('lang') ?? '',
      })),
    )
    const headings: Heading[] = []
    for (const [index, nodeId] of nodeIds.entries()) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      headings.push({ text: '', lang: '', ...said[index], faces: fonts })
    }
    return headings
  } finally {
    await session.detach()
  }
}
