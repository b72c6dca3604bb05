import { isReadAloud } from '../../core/recordings/speech-settings.ts'
import type { Row } from '../../core/row.ts'
import { readSql } from '../read/pool.ts'

/** In bytes. */
const PIECE = 256 * 1024

/** A part of a file, from its first to its last byte. */
export type ByteRange = { first: number; last: number }

/**
 * The size of the recording with this hash, in bytes; `null` if no published answer has it. It is
 * asked each time, so that a recording goes with its answer. `sensitive`: one of its answers is.
 */
export async function readRecordingFile(
  hash: string,
): Promise<{ size: number; sensitive: boolean } | null> {
  const [file] = await readSql<Row<'portal.entries', 'sensitive' | 'locale'> & { size: number }>(
    `select octet_length(r.bytes) as size, e.sensitive, e.locale
       from portal.recordings r join portal.entries e using (entry_id)
      where r.hash = $1 order by e.sensitive desc limit 1`,
    [hash],
  )
  return file && isReadAloud(file.locale) ? { size: file.size, sensitive: file.sensitive } : null
}

/** Reads a part of a recording piece by piece. Throws if its answer is withdrawn meanwhile. */
export async function* readRecordingBytes(
  hash: string,
  { first, last }: ByteRange,
): AsyncGenerator<Buffer> {
  for (let at = first; at <= last; at += PIECE) {
    const [piece] = await readSql<{ bytes: Buffer }>(
      'select substring(bytes from $2 for $3) as bytes from portal.recordings where hash = $1 limit 1',
      [hash, at + 1, Math.min(PIECE, last - at + 1)],
    )
    if (!piece) throw new Error('The recording is not there any more')
    yield piece.bytes
  }
}
