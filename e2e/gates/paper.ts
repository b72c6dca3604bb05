import jsQR, { type QRCode } from 'jsqr'
import type { Page } from 'playwright/test'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'

/** What comes out of the printer, read back. */
export type Paper = 'A4' | 'Letter'
export const WIDTH = { A4: 794, Letter: 816 }

export async function printed(page: Page, format: Paper): Promise<{ pages: number; text: string }> {
  const { totalPages, text } = await extractText(
    await getDocumentProxy(new Uint8Array(await page.pdf({ format, printBackground: false }))),
    { mergePages: true },
  )
  return { pages: totalPages, text: text.normalize('NFKC').replace(/\s+/g, ' ') }
}

/**
 * A PDF keeps the shapes of Arabic letters in the order in which they are drawn, so words are
 * compared by their letters.
 */
const letters = (word: string) =>
  [...word.normalize('NFKC').replace(/[\p{M}\p{P}]/gu, '')].sort().join('')
export function holdsWords(text: string, sentence: string): boolean {
  const there = new Set(text.split(/[\s.,:؟?]+/).map(letters))
  const wanted = sentence.split(/[\s.,:؟?]+/).filter((word) => word.length > 2)
  // Where letters join across a space, the words can't be separated again.
  return wanted.filter((word) => there.has(letters(word))).length >= wanted.length * 0.6
}

/** A QR code of a page as a camera reads it; drawn large, since paper is finer than a screen. */
export async function scanCode(page: Page, index: number): Promise<QRCode | null> {
  await page.addStyleTag({
    content: '.qr { inline-size: 600px !important; block-size: 600px !important }',
  })
  const { data, info } = await sharp(await page.locator('.qr').nth(index).screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)
}

/** The address in a QR code, in small letters. */
export const readCode = async (page: Page, index: number): Promise<string | undefined> =>
  (await scanCode(page, index))?.data.toLowerCase()
