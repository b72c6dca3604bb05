import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip, createGzip } from 'node:zlib'

const BLOCK = 512

/**
 * Writes a gzipped tar, which `tar tzf` can list. Names are short and plain; the manifest says what
 * they stand for.
 */
export async function openArchive(path: string) {
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' })
  const zip = createGzip({ level: 6 })
  zip.pipe(file)
  const broken = new Promise<never>((_done, fail) => {
    for (const stream of [zip, file]) stream.on('error', fail)
  })
  broken.catch(() => undefined)
  await Promise.race([once(file, 'open'), broken])
  const write = async (bytes: Buffer) => {
    if (!zip.write(bytes)) await Promise.race([once(zip, 'drain'), broken])
  }
  const pad = (size: number) => write(Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK))
  return {
    async addText(name: string, text: string): Promise<void> {
      const bytes = Buffer.from(text)
      await write(header(name, bytes.length))
      await write(bytes)
      await pad(bytes.length)
    },
    async addFile(name: string, from: string): Promise<void> {
      const { size } = await stat(from)
      await write(header(name, size))
      let written = 0
      // Only as much as was announced, should the file grow meanwhile.
      if (size > 0)
        for await (const chunk of createReadStream(from, { end: size - 1 })) {
          await write(chunk as Buffer)
          written += (chunk as Buffer).length
        }
      if (written !== size) throw new Error(`${from} changed while it was read`)
      await pad(size)
    },
    async end(): Promise<void> {
      await write(Buffer.alloc(2 * BLOCK))
      zip.end()
      await Promise.race([once(file, 'close'), broken])
    },
  }
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, length: number) =>
    value.toString(8).padStart(length - 1, '0') + '\0'
  const put = (text: string, at: number) => block.write(text, at, 'latin1')
  put(name, 0)
  put(octal(0o600, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(size, 12), 124)
  put(octal(Math.floor(Date.now() / 1000), 12), 136)
  put('        ', 148)
  put('0', 156)
  put('ustar\x0000', 257)
  put(
    octal(
      block.reduce((sum, byte) => sum + byte, 0),
      7,
    ) + ' ',
    148,
  )
  return block
}

/** The only names that an archive of ours holds; nothing else can reach the file system. */
const NAME = /^(manifest\.json|secrets\.json|tables\/[a-z0-9_]+\.[a-z0-9_]+|media\/\d+)$/

/**
 * Unpacks an archive into an empty folder. Throws where it is cut short, damaged or not one of
 * ours.
 */
export async function unpack(path: string, into: string): Promise<void> {
  await Promise.all(
    ['tables', 'media'].map((folder) =>
      mkdir(join(into, folder), { recursive: true, mode: 0o700 }),
    ),
  )
  const source = createReadStream(path)
  const zip = createGunzip()
  source.on('error', (error) => zip.destroy(error))
  const bytes = new Bytes(source.pipe(zip))
  for (let block = await bytes.whole(BLOCK); block; block = await bytes.whole(BLOCK)) {
    if (block.every((byte) => byte === 0)) continue
    const { name, size } = readHeader(block)
    const file = await open(join(into, name), 'wx', 0o600)
    try {
      for (let left = size; left > 0;) {
        const part = await bytes.some(left)
        if (!part) throw new Error('it ends in the middle of a file')
        await file.write(part)
        left -= part.length
      }
    } finally {
      await file.close()
    }
    await bytes.whole((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) =>
    block
      .toString('latin1', from, from + length)
      .replace(/\0.*$/s, '')
      .trim()
  const [name, size] = [text(0, 100), parseInt(text(124, 12), 8)]
  if (!NAME.test(name) || !Number.isSafeInteger(size))
    throw new Error(`it holds “${name.slice(0, 60)}”, which no backup of Attune does`)
  return { name, size }
}

/** Hands out the bytes of a stream in the amounts asked for. */
class Bytes {
  private readonly chunks: AsyncIterator<Buffer>
  private held: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]()
  }

  /** At least one and at most so many; `null` at the end. */
  async some(most: number): Promise<Buffer | null> {
    while (this.held.length === 0) {
      const next = await this.chunks.next()
      if (next.done) return null
      this.held = next.value
    }
    const part = this.held.subarray(0, most)
    this.held = this.held.subarray(part.length)
    return part
  }

  /** Exactly so many; `null` where the stream ends before. */
  async whole(count: number): Promise<Buffer | null> {
    const parts: Buffer[] = []
    for (let left = count; left > 0;) {
      const part = await this.some(left)
      if (!part) return null
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }
}
