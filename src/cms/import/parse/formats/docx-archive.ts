import { Parser } from 'htmlparser2'
import yauzl from 'yauzl'
import type { DeskMessage } from '../../../../i18n/messages/desk.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { wordCollector, type WordCollector } from './docx-around.ts'

const MAX_ENTRIES = 2_000
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024
const MAX_XML_BYTES = 20 * 1024 * 1024
const MAX_DEPTH = 100
/** Office compresses text to a tenth. A part a hundred times smaller is a zip bomb. */
const MAX_COMPRESSION_RATIO = 100
const RATIO_EXEMPT_BYTES = 4 * 1024 * 1024

/** A document that must not be opened, and why. */
export class UnsafeDocument extends Error {
  constructor(readonly reason: DeskMessage) {
    super('unsafe document')
  }
}

/**
 * Checks a Word archive without unpacking it into memory: how many parts, how large, whether they
 * have macros or declare entities. Rejects with UnsafeDocument, or with the error of the archive.
 * Returns the words that are around the text: deleted ones, comments, headers and footers.
 */
export function inspectArchive(buffer: Buffer): Promise<ImportNotice[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) return reject(error)
      let [entries, unpackedBytes] = [0, 0]
      let hasText = false
      const notices: ImportNotice[] = []
      const stop = (reason: Error) => {
        archive.close()
        reject(reason)
      }
      archive.on('error', stop)
      archive.on('end', () =>
        hasText ? resolve(notices) : reject(new UnsafeDocument({ key: 'faults.noWord' })),
      )
      archive.on('entry', (entry: yauzl.Entry) => {
        entries += 1
        unpackedBytes += entry.uncompressedSize
        const reason = reasonAgainstEntry(entry) ?? reasonAgainstTotals(entries, unpackedBytes)
        if (reason) return stop(new UnsafeDocument(reason))
        if (!isXml(entry)) return archive.readEntry()
        if (entry.fileName === 'word/document.xml') hasText = true
        inspectXml(archive, entry, wordCollector(entry.fileName, notices)).then(
          () => archive.readEntry(),
          stop,
        )
      })
      archive.readEntry()
    })
  })
}

const isXml = ({ fileName }: yauzl.Entry) => /\.(xml|rels)$/i.test(fileName)
const megabytes = (bytes: number) => bytes / 1024 / 1024

const reasonAgainstTotals = (entries: number, unpackedBytes: number): DeskMessage | null =>
  entries > MAX_ENTRIES || unpackedBytes > MAX_UNPACKED_BYTES
    ? {
        key: 'faults.unpacked',
        values: { megabytes: megabytes(MAX_UNPACKED_BYTES), parts: MAX_ENTRIES },
      }
    : null

function reasonAgainstEntry(entry: yauzl.Entry): DeskMessage | null {
  const { fileName, uncompressedSize, compressedSize } = entry
  if (/vbaProject|\.bin$/i.test(fileName) && /vba/i.test(fileName)) return { key: 'faults.macros' }
  if (!isXml(entry)) return null
  if (uncompressedSize > MAX_XML_BYTES)
    return { key: 'faults.unpackedPart', values: { megabytes: megabytes(MAX_XML_BYTES) } }
  return uncompressedSize > RATIO_EXEMPT_BYTES &&
    uncompressedSize > compressedSize * MAX_COMPRESSION_RATIO
    ? { key: 'faults.unpackedTimes', values: { times: MAX_COMPRESSION_RATIO } }
    : null
}

/** Reads a part's XML as a stream: no declarations of entities, no absurdly deep nesting. */
function inspectXml(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  collector: WordCollector,
): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      let depth = 0
      const stop = (reason: DeskMessage) => {
        stream.destroy()
        reject(new UnsafeDocument(reason))
      }
      const parser = new Parser(
        {
          onprocessinginstruction: (name) =>
            /^!doctype/i.test(name) ? stop({ key: 'faults.entities' }) : undefined,
          onopentag: (name, attributes) => {
            collector.open(name, attributes)
            depth += 1
            if (depth > MAX_DEPTH)
              stop({ key: 'faults.deepDocument', values: { limit: MAX_DEPTH } })
          },
          ontext: collector.text,
          onclosetag: (name) => {
            collector.close(name)
            depth -= 1
          },
        },
        { xmlMode: true },
      )
      stream.on('data', (chunk: Buffer) => parser.write(chunk.toString('utf8')))
      stream.on('end', () => resolve())
      stream.on('error', reject)
    })
  })
}
