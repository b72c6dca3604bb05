import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import yauzl from 'yauzl'
import { answerLines } from '../../entries/blocks.ts'
import type { DocumentFault } from '../read/faults.ts'
import { parseHtml } from './html.ts'
import type { Parsed } from './plain-text.ts'

const MAX_ENTRIES = 2_000
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024
const MAX_XML_BYTES = 20 * 1024 * 1024
const MAX_DEPTH = 100
/** Office packs text to a tenth; what packs a hundred times better was made to burst. */
const MAX_COMPRESSION_RATIO = 100
const RATIO_EXEMPT_BYTES = 4 * 1024 * 1024
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0]

class UnsafeDocument extends Error {}

/**
 * Reads a Word document (.docx). Its archive is looked through first, with limits on what it
 * unpacks to; places are paragraphs, counted from 1.
 */
export async function parseDocx(file: string, bytes: Uint8Array): Promise<Parsed> {
  const fault = (code: string, message: string): Parsed => ({
    pairs: [],
    faults: [{ file, line: null, code, message } satisfies DocumentFault],
  })
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte))
    return fault(
      'binary',
      'This is an old Word document (.doc), or one with a password. Save it as .docx without a password.',
    )
  try {
    await inspectArchive(Buffer.from(bytes))
  } catch (error) {
    return error instanceof UnsafeDocument
      ? fault('unsafe', error.message)
      : fault('unreadable', `This Word document can not be opened: ${(error as Error).message}.`)
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", 'u => em', 'strike => '],
        includeDefaultStyleMap: true,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    )
    // One block a line, so that the place of a fault is the number of its paragraph.
    const html = value.replace(/(?<!^)(?=<(?:p|h[1-6]|li|table|blockquote)\b)/g, '\n')
    const { pairs, faults } = parseHtml(file, html, { framed: false })
    return {
      faults,
      pairs: pairs.map((pair) => ({
        ...pair,
        verbatim: [
          pair.marker?.question ? `${pair.marker.question}${pair.question}` : pair.question,
          ...answerLines(pair.answer),
        ].join('\n\n'),
      })),
    }
  } catch (error) {
    return fault(
      'unreadable',
      `This Word document can not be read: ${(error as Error).message.slice(0, 200)}.`,
    )
  }
}

/**
 * Goes through the archive without unpacking it into memory: how many parts, how large, whether
 * they hold macros or declare entities.
 */
function inspectArchive(buffer: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) return reject(error)
      let [entries, total] = [0, 0]
      let hasText = false
      const refuse = (reason: unknown) => {
        archive.close()
        reject(reason instanceof Error ? reason : new UnsafeDocument(String(reason)))
      }
      archive.on('error', refuse)
      archive.on('end', () =>
        hasText ? resolve() : reject(new UnsafeDocument('This is no Word document.')),
      )
      archive.on('entry', (entry: yauzl.Entry) => {
        entries += 1
        total += entry.uncompressedSize
        if (/vbaProject|\.bin$/i.test(entry.fileName) && /vba/i.test(entry.fileName))
          return refuse('This document has macros. Save it as .docx without them.')
        if (entries > MAX_ENTRIES || total > MAX_UNPACKED_BYTES)
          return refuse(
            `This document unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB or ${MAX_ENTRIES} parts.`,
          )
        if (!/\.(xml|rels)$/i.test(entry.fileName)) return archive.readEntry()
        if (entry.uncompressedSize > MAX_XML_BYTES)
          return refuse(
            `A part of this document unpacks to more than ${MAX_XML_BYTES / 1024 / 1024} MB.`,
          )
        if (
          entry.uncompressedSize > RATIO_EXEMPT_BYTES &&
          entry.uncompressedSize > entry.compressedSize * MAX_COMPRESSION_RATIO
        )
          return refuse(
            `A part of this document unpacks to more than ${MAX_COMPRESSION_RATIO} times its size, which no text does.`,
          )
        if (entry.fileName === 'word/document.xml') hasText = true
        inspectXml(archive, entry).then(() => archive.readEntry(), refuse)
      })
      archive.readEntry()
    })
  })
}

/** A part's XML as it streams by: no declarations of entities, not nested absurdly deep. */
function inspectXml(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      let depth = 0
      const stop = (message: string) => {
        stream.destroy()
        reject(new UnsafeDocument(message))
      }
      const parser = new Parser(
        {
          onprocessinginstruction: (name) =>
            /^!doctype/i.test(name)
              ? stop('This document declares entities, which no Word document does.')
              : undefined,
          onopentagname: () =>
            (depth += 1) > MAX_DEPTH
              ? stop(`This document is nested more than ${MAX_DEPTH} deep.`)
              : undefined,
          onclosetag: () => (depth -= 1),
        },
        { xmlMode: true },
      )
      stream.on('data', (chunk: Buffer) => parser.write(chunk.toString('utf8')))
      stream.on('end', () => resolve())
      stream.on('error', reject)
    })
  })
}
