import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CollectedResponse, plainRequest } from './collected-response.ts'
import { FinishedPage } from './finished-page.ts'

const TEXT = Array.from({ length: 400 }, (_, at) => `<p>Line ${at * 7919} of ${at % 17}</p>`).join(
  '',
)

function pageOf(body: string): FinishedPage {
  const response = new CollectedResponse(plainRequest('/en', 'portal.test'))
  response.end(body)
  return new FinishedPage(response, 0, false)
}
const brotli = async (page: FinishedPage): Promise<Buffer> => (await page.encoded('br')).body

test('the second request has a page compressed further, and an unchanged page keeps that', async () => {
  const page = pageOf(TEXT)
  const [first, second] = [await brotli(page), await brotli(page)]
  expect(second.length).toBe(first.length)
  const { size } = page
  await expect.poll(async () => (await brotli(page)).length).toBeLessThan(first.length)
  const small = await brotli(page)
  expect(brotliDecompressSync(small).toString()).toBe(TEXT)
  expect(page.size).toBe(size - first.length + small.length)

  const again = pageOf(TEXT)
  again.inherit(page)
  expect([(await brotli(again)).length, again.size]).toEqual([small.length, page.size])

  const other = pageOf(`${TEXT}!`)
  other.inherit(page)
  expect(brotliDecompressSync(await brotli(other)).toString()).toBe(`${TEXT}!`)
})
