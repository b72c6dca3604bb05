import { expect, test } from 'vitest'
import { memoryHere, memorySettings } from './memory.ts'

test.each([
  [512, '64MB', '256MB', '4MB'],
  [2_048, '256MB', '1024MB', '8MB'],
  [24_576, '3072MB', '12288MB', '64MB'],
  [262_144, '4096MB', '65536MB', '64MB'],
])('a computer with %i MB gives PostgreSQL a fitting share', (memory, cache, system, sort) => {
  expect(memorySettings(memory)).toMatchObject({
    shared_buffers: cache,
    effective_cache_size: system,
    work_mem: sort,
  })
})

test('knows how much memory there is', () => {
  expect(memoryHere()).toBeGreaterThan(256)
})
