import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** In bytes. Less is not worth the work, and may even grow. */
const MIN_LENGTH = 300
/** For a page that is sent once; for the first reader, who waits; and for a page that many read. */
const BROTLI = { once: 4, fast: 5, small: 11 }
const GZIP_ONCE = 4

/**
 * Returns the encoding to send by an `Accept-Encoding` header: the one with the highest weight, the
 * smallest of equals. A client that accepts none is sent the plain text.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const weightOf = (encoding: Encoding) =>
    // Plain text is acceptable unless it is refused, but nothing that was named comes after it.
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.0001 : 0)
  const best = ENCODINGS.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one))
  return weightOf(best) > 0 ? best : 'identity'
}

const brotli = (body: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })

/** Compresses a text; `null` if that would not make it smaller. */
export async function compress(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer | null> {
  if (body.length < MIN_LENGTH) return null
  const compressed = await (encoding === 'gzip' ? promisify(gzip)(body) : brotli(body, BROTLI.fast))
  return compressed.length < body.length ? compressed : null
}

/** Compresses a text that is sent once, which is not worth as much work. */
export const compressOnce = (body: Buffer, encoding: Exclude<Encoding, 'identity'>) =>
  encoding === 'gzip' ? promisify(gzip)(body, { level: GZIP_ONCE }) : brotli(body, BROTLI.once)

let isBusy = false

/**
 * Compresses a text with Brotli as small as it gets, which takes long: one at a time, in the
 * background. `null` if another one is being compressed.
 */
export async function compressSmall(body: Buffer): Promise<Buffer | null> {
  if (isBusy) return null
  isBusy = true
  try {
    return await brotli(body, BROTLI.small)
  } finally {
    isBusy = false
  }
}
