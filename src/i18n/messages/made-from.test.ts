import { expect, test } from 'vitest'
import { messagesMadeFrom } from '../../testing/languages/messages-made-from.ts'
import made from '../languages/made-from.json' with { type: 'json' }

const STAMP = 'node src/server/program.mjs src/testing/languages/stamp-messages.ts'

test('the translations have been looked at since an English message was written', () => {
  const before: Record<string, Record<string, string>> = made
  const changed = Object.entries(messagesMadeFrom()).flatMap(([part, hashes]) =>
    [...new Set([...Object.keys(hashes), ...Object.keys(before[part] ?? {})])]
      .filter((key) => hashes[key] !== before[part]?.[key])
      .map((key) => `${part}: ${key}`),
  )
  expect(
    changed,
    `these are new or have changed in English: look at them in the other languages, then run ${STAMP}`,
  ).toEqual([])
})
