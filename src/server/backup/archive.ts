import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'

type Archive = {
  addText: (name: string, text: string) => Promise<void>
  addFile: (name: string, path: string) => Promise<void>
  end: () => Promise<void>
}

/**
 * Writes a gzipped tar, which `tar tzf` can list. Names are short and plain; the manifest says what
 * they stand for. The archive must not exist yet.
 */
export function openArchive(path: string): Archive {
  const tar = pack()
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' })
  const written = pipeline(tar, createGzip({ level: 6 }), file)
  written.catch(() => undefined)
  const add = async (
    name: string,
    size: number,
    content: Iterable<Buffer> | NodeJS.ReadableStream,
  ) => {
    try {
      await pipeline(content, tar.entry({ name, size, mode: 0o600 }))
    } catch (error) {
      await written // throws the first error, such as a full disk
      throw error
    }
  }
  return {
    addText: async (name, text) => {
      const bytes = Buffer.from(text)
      await add(name, bytes.length, [bytes])
    },
    addFile: async (name, from) => {
      const { size } = await stat(from)
      // Only as much as the header announces, in case the file grows.
      await add(name, size, size > 0 ? createReadStream(from, { end: size - 1 }) : [])
    },
    end: async () => {
      tar.finalize()
      await written
    },
  }
}

/** The only names in a backup. No other name can reach the file system. */
const NAME = /^(manifest\.json|secrets\.json|tables\/[a-z0-9_]+\.[a-z0-9_]+|media\/\d+)$/

/**
 * Unpacks an archive into an empty folder. Throws if the archive is cut short, damaged or not a
 * backup.
 */
export async function unpack(path: string, into: string): Promise<void> {
  await Promise.all(
    ['tables', 'media'].map((folder) =>
      mkdir(join(into, folder), { recursive: true, mode: 0o700 }),
    ),
  )
  const tar = extract()
  const read = pipeline(createReadStream(path), createGunzip(), tar)
  read.catch(() => undefined)
  for await (const entry of tar) {
    const { name, type } = entry.header
    if (type !== 'file' || !NAME.test(name))
      throw new Error(`it contains “${name.slice(0, 60)}”, which no backup of Attune contains`)
    await pipeline(entry, createWriteStream(join(into, name), { flags: 'wx', mode: 0o600 }))
  }
  await read
}
