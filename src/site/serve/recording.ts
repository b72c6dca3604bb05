import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GetServerSideProps } from 'next'
import { parseRecordingFile, RECORDING_TYPE } from '../../core/recordings/recording-files.ts'
import { readRecordingBytes, readRecordingFile } from '../../published/recordings/recording-file.ts'
import { requestedRange } from './byte-range.ts'
import { setTransportSecurity } from './redirects.ts'

/**
 * Serves the recording of a published answer, whole or a part of it, piece by piece as it is read.
 * Its name says what is in it. The edge does not keep it: it is large, and its answer may be
 * withdrawn while it is sent.
 */
export const serveRecording: GetServerSideProps = async ({ params, req, res }) => {
  setTransportSecurity(res)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex')
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD')
    return end(res, 405)
  }
  const hash = parseRecordingFile(params?.file)
  const file = hash && (await readRecordingFile(hash).catch(() => 'unavailable' as const))
  if (file === 'unavailable') return end(res, 503)
  if (!hash || !file) return end(res, 404)
  if (!file.sensitive) res.setHeader('Cache-Control', 'no-cache')
  await send(req, res, { hash, size: file.size })
  return { props: {} }
}

function end(res: ServerResponse, status: number) {
  res.statusCode = status
  res.end()
  return { props: {} }
}

async function send(
  req: IncomingMessage,
  res: ServerResponse,
  { hash, size }: { hash: string; size: number },
): Promise<void> {
  const etag = `"${hash.slice(0, 32)}"`
  res.setHeader('ETag', etag)
  res.setHeader('Accept-Ranges', 'bytes')
  if (req.headers['if-none-match']?.split(/,\s*/).includes(etag)) return void end(res, 304)
  const range = requestedRange(req.headers, { size, etag })
  if (range === 'unsatisfiable') {
    res.setHeader('Content-Range', `bytes */${size}`)
    return void end(res, 416)
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  res.statusCode = range ? 206 : 200
  if (range) res.setHeader('Content-Range', `bytes ${first}-${last}/${size}`)
  res.setHeader('Content-Type', RECORDING_TYPE)
  res.setHeader('Content-Length', last - first + 1)
  if (req.method === 'HEAD') return void res.end()
  // A reader that hangs up, a withdrawal or a failing database ends both sides.
  await pipeline(Readable.from(readRecordingBytes(hash, { first, last })), res).catch(() =>
    res.destroy(),
  )
}
