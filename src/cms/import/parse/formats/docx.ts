import mammoth from 'mammoth'
import { errorMessage } from '../../../../core/errors.ts'
import type { DeskMessage } from '../../../../i18n/messages/desk.ts'
import { answerLines } from '../../../entries/blocks.ts'
import { inOrder, type ImportNotice } from '../shared/notices.ts'
import type { Parsed } from '../shared/parsed.ts'
import { inspectArchive, UnsafeDocument } from './docx-archive.ts'
import { parseHtml } from './html.ts'

/** The signature of old Office documents and of encrypted ones. */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads a Word document (.docx), after a check that its archive is safe to unpack. Its lines are
 * paragraphs, counted from 1.
 */
export async function parseDocx(file: string, bytes: Uint8Array): Promise<Parsed> {
  const fault = (code: string, message: DeskMessage): Parsed => ({
    pairs: [],
    faults: [{ file, line: null, code, message }],
  })
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte))
    return fault('binary', { key: 'faults.oldWord' })
  const buffer = Buffer.from(bytes)
  let around: ImportNotice[]
  try {
    around = await inspectArchive(buffer)
  } catch (error) {
    return error instanceof UnsafeDocument
      ? fault('unsafe', error.reason)
      : fault('unreadable', { key: 'faults.wordOpen', values: { why: errorMessage(error) } })
  }
  try {
    const {
      pairs,
      faults,
      notices = [],
    } = parseHtml(file, await convertToHtml(buffer), {
      hasPageFrame: false,
    })
    return {
      faults,
      notices: inOrder([...notices.map(({ at: _, ...notice }) => notice), ...around]),
      pairs: pairs.map((pair) => ({
        ...pair,
        verbatim: [
          `${pair.marker?.question ?? ''}${pair.question}`,
          ...answerLines(pair.answer),
        ].join('\n\n'),
      })),
    }
  } catch (error) {
    return fault('unreadable', {
      key: 'faults.wordRead',
      values: { why: errorMessage(error).slice(0, 200) },
    })
  }
}

async function convertToHtml(buffer: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name^='toc '] => nav > p:fresh",
        "p[style-name='caption'] => p.caption:fresh",
        "p[style-name='Caption'] => p.caption:fresh",
        'u => em',
        'strike => s',
      ],
      includeDefaultStyleMap: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  )
  // Word writes the caption of a table as a paragraph above it.
  const html = value.replace(
    /<p class="caption">((?:(?!<\/p>).)*)<\/p>(<table>)/g,
    '$2<caption>$1</caption>',
  )
  // One paragraph a line, so that the line of a fault is the number of its paragraph. What opens
  // just before a paragraph is on its line.
  return html.replace(
    /(?:<(?:table|thead|tbody|tr|td|th|ol|ul)\b[^>]*>)*<(?:p|h[1-6]|li)\b/g,
    (opening, offset: number) => (offset === 0 ? opening : `\n${opening}`),
  )
}
