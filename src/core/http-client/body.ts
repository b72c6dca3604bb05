import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OutgoingError } from './outgoing-error.ts'

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * Reads a body of at most `maxBytes`, counted as it arrives and as it is decompressed. Throws an
 * OutgoingError as soon as there is more.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => new OutgoingError('too-large', 'The response is too large.')
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of decoded(response)) {
    const bytes = part as Buffer
    size += bytes.length
    if (size > maxBytes) throw tooLarge()
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function decoded(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const decoder = DECODERS[encoding]?.()
  if (!decoder) throw new OutgoingError('bad-encoding', 'The response has an unknown encoding.')
  // The reader of the decoder sees each error.
  return pipeline(response, decoder, () => undefined)
}
