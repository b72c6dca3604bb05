import { decode, encode } from 'next-auth/jwt'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openSearch, sealSearch } from './sealed-search.ts'
import { openSealed, seal } from './sealed.ts'

beforeEach(() => {
  vi.stubEnv('PAYLOAD_SECRET', 'a secret that all processes share')
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const words = 'زوجي يضربني 🙏'

it('opens what was sealed, in another process too', async () => {
  const sealed = await sealSearch({ query: words })
  expect(sealed).toMatch(/^[\w.-]+$/)
  expect(await openSearch(sealed)).toEqual({ query: words })
})

it('opens what the version before sealed, and the other way round', async () => {
  const key = { secret: process.env.PAYLOAD_SECRET ?? '', salt: 'attune search' }
  const value = JSON.stringify({ query: words })
  const before = await encode({ token: { value }, maxAge: 1_800, ...key })
  expect(await openSearch(before)).toEqual({ query: words })
  const now = await decode({ token: await sealSearch({ query: words }), ...key })
  expect(JSON.parse(String(now?.value))).toEqual({ query: words })
})

it('shows neither words nor how many there are', async () => {
  const short = await sealSearch({ query: 'a' })
  const long = await sealSearch({ query: 'my husband hits me' })
  expect(long).toHaveLength(short.length)
  for (const part of long.split('.'))
    expect(Buffer.from(part, 'base64url').toString()).not.toMatch(/husband|query/)
})

it('opens for 30 minutes', async () => {
  const sealed = await sealSearch({ query: words })
  vi.setSystemTime(Date.now() + 29 * 60_000)
  expect(await openSearch(sealed)).not.toBeNull()
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect(await openSearch(sealed)).toBeNull()
})

it('does not open when changed, cut, sealed elsewhere, or sealed for another purpose', async () => {
  const sealed = await sealSearch({ query: words })
  const end = sealed.slice(0, -12)
  for (const wrong of ['', 'a', end, `${end}AAAAAAAAAAAA`, `${sealed}.`, 'a'.repeat(9_000)])
    expect(await openSearch(wrong)).toBeNull()
  expect(await openSealed('feedback', sealed, z.unknown())).toBeNull()
  expect(await openSearch(await seal('search', { other: 1 }))).toBeNull()
  vi.stubEnv('PAYLOAD_SECRET', 'another secret')
  expect(await openSearch(sealed)).toBeNull()
})
