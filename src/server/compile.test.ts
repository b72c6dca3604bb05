import { execFile } from 'node:child_process'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { compile } from './compile.mjs'

const LONG_AGO = new Date('2026-01-01')

async function programOf(words: string) {
  const folder = await mkdtemp(join(tmpdir(), 'attune-compile-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [program, imported] = [join(folder, 'program.ts'), join(folder, 'words.ts')]
  const say = async (text: string, changedAt: Date) => {
    await writeFile(imported, `export const WORDS: string = '${text}'\n`)
    await utimes(imported, changedAt, changedAt)
  }
  await writeFile(program, `import { WORDS } from './words.ts'\nconsole.log(WORDS)\n`)
  await utimes(program, LONG_AGO, LONG_AGO)
  await say(words, LONG_AGO)
  return { program, say }
}
const outputOf = async (file: string) =>
  (await promisify(execFile)(process.execPath, [file])).stdout

test('a program is compiled once until a file that it imports changes', async () => {
  const { program, say } = await programOf('before')
  const first = await compile(program)
  expect(await outputOf(first)).toBe('before\n')
  // Of the same length and time, so that nothing tells that it changed.
  await say('behind', LONG_AGO)
  expect(await compile(program)).toBe(first)

  await say('afterwards', new Date('2026-01-02'))
  const second = await compile(program)
  expect(await outputOf(second)).toBe('afterwards\n')
})

test('a program that was edited just now is compiled again, whatever its times say', async () => {
  const { program, say } = await programOf('first')
  const now = new Date()
  await say('first', now)
  await compile(program)
  await say('other', now)
  expect(await outputOf(await compile(program))).toBe('other\n')
})
