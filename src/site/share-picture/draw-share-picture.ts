import sharp from 'sharp'
import type { Direction } from '../../i18n/locales.ts'
import { canDraw } from './can-draw.ts'
import { SHARE_PICTURE } from './size.ts'

const MARGIN = 84
/** Of the mark, and the space below it. */
const MARK = { size: 80, below: 64 }
const WIDTH = SHARE_PICTURE.width - 2 * MARGIN
/** What the question may take, and the sizes that are tried, in pixels. */
const QUESTION_HEIGHT = 350
const SIZES = [76, 64, 54, 46]
const NAME_SIZE = 38
const COLOURS = { paper: '#fbf8f3', ink: '#22272a', accent: '#14514c' }

type Text = { text: string; dir: Direction }
type Placed = { input: Buffer; left: number; top: number }

/**
 * Draws what stands for a page where its address is shared: the question, the clinic's name and the
 * mark, as a PNG. A text of which a letter is in no font of this computer is left out.
 */
export async function drawSharePicture(question: Text | null, clinic: Text): Promise<Buffer> {
  const { dir } = question ?? clinic
  const layers: Placed[] = [{ input: mark(dir), left: 0, top: 0 }]
  if (question && (await canDraw(question.text))) layers.push(await placeQuestion(question))
  if (await canDraw(clinic.text)) layers.push(await placeName(clinic, dir))
  return sharp({
    create: {
      ...SHARE_PICTURE,
      channels: 3,
      background: COLOURS.paper,
    },
  })
    .composite(layers)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

async function placeQuestion({ text, dir }: Text): Promise<Placed> {
  for (const size of SIZES) {
    const drawn = await drawText({ text, size, weight: 600, colour: COLOURS.ink })
    if (drawn.height <= QUESTION_HEIGHT) return { ...atStart(drawn, dir), top: MARGIN }
  }
  return placeQuestion({ text: shortened(text), dir })
}

/** A text without its last fifth. */
const shortened = (text: string): string => {
  const letters = [...text.replace(/…$/, '')]
  const cut = letters.slice(0, Math.floor(letters.length * 0.8)).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

async function placeName(clinic: Text, dir: Direction): Promise<Placed> {
  const beside = MARK.size + 30
  const drawn = await drawText({
    text: clinic.text,
    size: NAME_SIZE,
    weight: 500,
    colour: COLOURS.accent,
    width: WIDTH - beside,
  })
  if (drawn.height > NAME_SIZE * 2.6)
    return placeName({ ...clinic, text: shortened(clinic.text) }, dir)
  const top = Math.round(SHARE_PICTURE.height - MARK.below - MARK.size / 2 - drawn.height / 2)
  const left = MARGIN + beside
  return {
    input: drawn.input,
    top,
    left: dir === 'rtl' ? SHARE_PICTURE.width - left - drawn.width : left,
  }
}

const atStart = ({ input, width }: { input: Buffer; width: number }, dir: Direction) => ({
  input,
  left: dir === 'rtl' ? SHARE_PICTURE.width - MARGIN - width : MARGIN,
})

type Style = { text: string; size: number; weight: number; colour: string; width?: number }

async function drawText({ text, size, weight, colour, width = WIDTH }: Style) {
  const escaped = text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" weight="${weight}">${escaped}</span>`,
      font: `sans ${size}`,
      dpi: 72,
      width,
      rgba: true,
      wrap: 'word-char',
      // Pango puts what is written from the right on the right by itself.
      align: 'left',
      spacing: Math.round(size * 0.16),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input: data, width: info.width, height: info.height }
}

/** The portal's mark beside the name, and a line above. It has no letters, so it needs no font. */
function mark(dir: Direction): Buffer {
  const { width, height } = SHARE_PICTURE
  const x = dir === 'rtl' ? width - MARGIN - MARK.size : MARGIN
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="14" fill="${COLOURS.accent}"/><g transform="translate(${x} ${height - MARK.below - MARK.size}) scale(2.5)"><rect width="32" height="32" rx="7" fill="${COLOURS.accent}"/><g fill="none" stroke="${COLOURS.paper}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" transform="translate(3 3)"><path d="M4 7.5C4 5.6 5.6 4 7.5 4h7A3.5 3.5 0 0 1 18 7.5v3A3.5 3.5 0 0 1 14.5 14H9l-5 3.5z"/><path d="M20.5 10.5A2.8 2.8 0 0 1 22.5 13v8.5L18.5 19H13a3 3 0 0 1-2.2-1"/></g></g></svg>`,
  )
}
