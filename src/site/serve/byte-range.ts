import type { IncomingHttpHeaders } from 'node:http'
import type { ByteRange } from '../../published/recordings/recording-file.ts'

/**
 * The part of a file of `size` bytes that a request wants. `null`: the whole file, also for what
 * RFC 9110 lets a server ignore, such as several parts. `unsatisfiable`: nothing of the file.
 */
export function requestedRange(
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  { size, etag }: { size: number; etag: string },
): ByteRange | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return null
  if (ifRange !== undefined && ifRange !== etag) return null
  if (from !== '' && to !== '' && Number(from) > Number(to)) return null
  // Without a start, `to` is the number of bytes at the end.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  if (first >= size) return 'unsatisfiable'
  return { first, last: from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
