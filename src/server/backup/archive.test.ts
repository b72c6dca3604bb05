import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { pack, type Header } from 'tar-stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive, unpack } from './archive.ts'
import { readManifest } from './manifest.ts'

/** Written on 2026-11-29 by the code that had its own tar writer. */
const OLD_BACKUP = new URL('../../testing/fixtures/backup-format-1.tar.gz', import.meta.url)

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-archive-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('unpacks an archive that an earlier version wrote', async () => {
  await unpack(OLD_BACKUP.pathname, join(dir, 'out'))
  const manifest = await readManifest(join(dir, 'out'))
  expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['empty', 0],
    ['rows', 4000],
  ])
  expect(await readFile(join(dir, 'out/media/0'))).toEqual(Buffer.alloc(512, 7))
  expect((await readFile(join(dir, 'out/tables/public.rows'), 'utf8')).split('\n').at(-2)).toBe(
    '3999\trow number 3999, الاستشارة',
  )
})

test('unpacks what it wrote, for the owner only', async () => {
  const contents = {
    'tables/public.empty': '',
    'tables/public.a': 'x'.repeat(512),
    'media/0': 'ü'.repeat(200_000),
    'manifest.json': '{}',
  }
  const archive = openArchive(join(dir, 'archive'))
  for (const [name, text] of Object.entries(contents)) {
    await writeFile(join(dir, 'file'), text)
    if (name === 'manifest.json') await archive.addText(name, text)
    else await archive.addFile(name, join(dir, 'file'))
  }
  await archive.end()
  expect((await stat(join(dir, 'archive'))).mode & 0o777).toBe(0o600)
  await unpack(join(dir, 'archive'), join(dir, 'out'))
  for (const [name, text] of Object.entries(contents)) {
    expect(await readFile(join(dir, 'out', name), 'utf8'), name).toBe(text)
    expect((await stat(join(dir, 'out', name))).mode & 0o777, name).toBe(0o600)
  }
})

test('never overwrites a file, and reports why it cannot write', async () => {
  await writeFile(join(dir, 'archive'), 'kept')
  const write = async (path: string) => {
    const archive = openArchive(path)
    await archive.addText('manifest.json', '{}')
    await archive.end()
  }
  await expect(write(join(dir, 'archive'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(write(join(dir, 'no/such/folder'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readFile(join(dir, 'archive'), 'utf8')).toBe('kept')
})

type EntryHeader = Partial<Header> & { name: string }

async function archiveOf(header: EntryHeader, text: string): Promise<string> {
  const tar = pack()
  tar.entry(header, text)
  tar.finalize()
  await writeFile(join(dir, 'archive'), gzipSync(await buffer(tar)))
  return join(dir, 'archive')
}

test.each<[string, EntryHeader]>([
  ['a path outside the folder', { name: '../escaped' }],
  ['an absolute path', { name: '/tmp/escaped' }],
  ['another file', { name: 'tables/public.a/b' }],
  ['a symbolic link', { name: 'media/0', type: 'symlink', linkname: '/etc/passwd' }],
  ['a folder', { name: 'manifest.json', type: 'directory' }],
])('refuses an archive with %s', async (_what, header) => {
  const path = await archiveOf(header, header.type ? '' : 'x')
  await expect(unpack(path, join(dir, 'out'))).rejects.toThrow(/which no backup of Attune contains/)
  expect((await readdir(join(dir, 'out'), { recursive: true })).sort()).toEqual(['media', 'tables'])
})

test('refuses an archive that is cut short, damaged or not an archive', async () => {
  const whole = await readFile(OLD_BACKUP)
  const plain = gunzipSync(whole)
  const damaged = Buffer.from(plain)
  damaged[3] = 0
  const files = {
    cut: whole.subarray(0, whole.length - 200),
    'cut inside a file': gzipSync(plain.subarray(0, 5_000)),
    damaged: gzipSync(damaged),
    other: Buffer.from('a picture'),
  }
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(dir, name), bytes)
    await mkdir(join(dir, `${name}-out`))
    await expect(unpack(join(dir, name), join(dir, `${name}-out`)), name).rejects.toThrow()
  }
  await expect(unpack(join(dir, 'missing'), join(dir, 'out'))).rejects.toMatchObject({
    code: 'ENOENT',
  })
})
