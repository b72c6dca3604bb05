import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { ensureProgram } from '../../src/testing/ensure-program.ts'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'
import { kindsIn } from './kinds.ts'

const require = createRequire(import.meta.url)
type Message = { type: string; subType?: string; message: string; url: string; extract?: string }

/**
 * The Nu HTML checker, run on this computer. It needs Java; without it this test fails and says how
 * to get it.
 */
async function check(folder: string): Promise<Message[]> {
  ensureProgram('java', ['default-jre-headless'])
  const checker = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar')
  const { stderr } = await promisify(execFile)(
    'java',
    ['-Xss8m', '-jar', checker, '--format', 'json', '--exit-zero-always', folder],
    { maxBuffer: 2 ** 28 },
  )
  return (JSON.parse(stderr) as { messages: Message[] }).messages
}

/**
 * React closes empty elements as XML does, which the checker mentions each time: it is allowed and
 * changes nothing.
 */
const REMARK = /^Trailing slash on void elements has no effect/

test('every kind of page in every language is valid HTML', async () => {
  test.setTimeout(240_000)
  const folder = await mkdtemp(join(tmpdir(), 'attune-markup-'))
  try {
    for (const locale of LOCALE_CODES) {
      for (const { name, path } of await kindsIn(locale))
        await writeFile(
          join(folder, `${locale} ${name.replace(/\W+/g, ' ')}.html`),
          await (await fetch(portal().url + path)).text(),
        )
    }
    await writeFile(
      join(folder, 'broken on purpose.html'),
      '<!doctype html><html lang="en"><title>x</title><p><div></p>',
    )
    const messages = (await check(folder)).filter(({ message }) => !REMARK.test(message))
    const [onPurpose, others] = [
      messages.filter(({ url }) => url.includes('broken%20on%20purpose')),
      messages.filter(({ url }) => !url.includes('broken%20on%20purpose')),
    ]
    expect(onPurpose.length, 'the checker sees a fault').toBeGreaterThan(0)
    expect(
      others.map(
        ({ url, message, extract }) =>
          `${decodeURIComponent(url.split('/').at(-1) ?? '')}: ${message} ${extract ?? ''}`,
      ),
    ).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})
