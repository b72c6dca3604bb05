import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from './paths.ts'
import { runNode } from './run.ts'

const MODULE = 'src/server/site-style.mjs'

/** What the style needs, in a folder of its own: other tests read the one that is stored here. */
async function copyOfStyle() {
  const folder = await mkdtemp(join(tmpdir(), 'attune-style-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const path of [MODULE, 'src/site/styles', 'package-lock.json'])
    await cp(join(ROOT, path), join(folder, path), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const url = pathToFileURL(join(folder, MODULE)).href
  const load = async () =>
    (
      await runNode([
        ...['--input-type=module', '-e'],
        `console.log((await import('${url}')).siteSheet.whole)`,
      ])
    ).output.join('\n')
  return { load, stored: join(folder, '.next/cache/site-style.json') }
}

test('the style that an earlier start stored is used while it was made of the same files', async () => {
  const { load, stored } = await copyOfStyle()
  const made = await load()
  expect(made).toContain('{')
  const { source } = JSON.parse(await readFile(stored, 'utf8')) as { source: string }
  const sheet = { whole: 'of an earlier start', rules: [] }
  await writeFile(stored, JSON.stringify({ source, sheet }))
  expect(await load()).toBe('of an earlier start')
  await writeFile(stored, JSON.stringify({ source: 'of other files', sheet }))
  expect(await load()).toBe(made)
  await writeFile(stored, 'half a fi')
  expect(await load()).toBe(made)
})
