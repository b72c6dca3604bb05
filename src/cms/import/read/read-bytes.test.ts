import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-read-'))
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'large.txt'), 'x')
  await truncate(join(folder, 'large.txt'), 200 * 1024 * 1024)
  await writeFile(join(folder, 'good.TXT'), 'What?\n\nThis.')
})

describe('readBytes', () => {
  it.each([
    ['missing.txt', 'unreadable', 'There is no such file.'],
    ['.', 'folder', 'This is a folder. Name the documents in it.'],
    ['empty.txt', 'empty', 'This file is empty.'],
    ['large.txt', 'too-large', 'This file has 200 MB; the limit is 25 MB. Split it.'],
  ])('%s: %s', async (name, code, message) =>
    expect(await readBytes(join(folder, name))).toMatchObject({ code, message, line: null }),
  )

  it('does not read a file that is too large', async () => {
    const before = process.memoryUsage().arrayBuffers
    await readBytes(join(folder, 'large.txt'))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })
  it('reads a document', async () => {
    expect(await readBytes(join(folder, 'good.TXT'))).toMatchObject({
      name: 'good.TXT',
      extension: '.txt',
    })
  })
})
