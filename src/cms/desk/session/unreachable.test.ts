import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sayingUnreachable } from './unreachable.ts'

test('a portal that does not respond is told in our words, anything else as it is', async () => {
  const server = createServer((_request, response) => response.writeHead(503).end('later'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const request = sayingUnreachable(fetch, 'We couldn’t reach the portal.')
  const response = await request(url)
  expect([response.status, await response.text()]).toEqual([503, 'later'])
  const cancelled = request(url, { signal: AbortSignal.abort() })
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
  await new Promise((resolve) => server.close(resolve))
  await expect(request(url)).rejects.toThrow('We couldn’t reach the portal.')
})
