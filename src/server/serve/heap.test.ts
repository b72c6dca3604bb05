import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from '../compile.mjs'
import { runNode } from '../run.ts'

/**
 * Keeps much, and makes much that lives for a while, as the desk does. Prints the most in use, after
 * the first times that V8 has cleaned up.
 */
const PROGRAM = `
  const kept = Array.from({ length: 700_000 }, (_, index) => ({ index, list: [index] }))
  const ring = []
  let most = 0
  for (let turn = 0; turn < 6_000_000; turn += 1) {
    ring[turn % 300_000] = { turn, list: [turn, turn] }
    if (turn > 3_000_000 && turn % 20_000 === 0)
      most = Math.max(most, process.memoryUsage().heapUsed)
  }
  console.log(kept.length && most)
`

async function mostInUse(text: string): Promise<number> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const { output, code } = await runNode([await compile({ text, folder })])
  expect(code).toBe(0)
  return Number(output.at(-1))
}

test('a heap grows less where it serves', async () => {
  const limited = `import { limitHeapGrowth } from './heap.ts'; limitHeapGrowth();`
  expect(await mostInUse(limited + PROGRAM)).toBeLessThan(0.75 * (await mostInUse(PROGRAM)))
})
