import { expect, test } from 'vitest'
import { ParseLimitError, parseInThread } from './parse-pool.ts'

type Parsed = { name: string; bytes: Uint8Array }

const LINES = 'Q: What is it like?\n\nA: It is **calm** and [kind](https://example.org).\n\n'
const document = (times: number) => ({
  file: {
    file: 'leaflet.md',
    name: 'leaflet.md',
    extension: '.md',
    bytes: Buffer.from(LINES.repeat(times)),
  },
  options: { locale: 'en' },
})

test('a document is parsed while this process goes on', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const { name, bytes } = await parseInThread<Parsed>('parseDocumentTask', document(2_000))
  clearInterval(timer)
  expect([name, bytes.length]).toEqual(['leaflet.md', LINES.length * 2_000])
  expect(turns).toBeGreaterThan(0)
})

test('parsing ends at its limit, and the next document is parsed again', async () => {
  await expect(parseInThread('parseDocumentTask', document(2_000), 1)).rejects.toThrow(
    ParseLimitError,
  )
  expect(await parseInThread<Parsed>('parseDocumentTask', document(1))).toMatchObject({
    name: 'leaflet.md',
  })
})
