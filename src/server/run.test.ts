import { expect, test } from 'vitest'
import { reasonIn } from './run.ts'

test.each([
  [['warming up', 'Error: Cannot find module x', '    at a (b:1:2)', '', 'Node.js v20.20.2'], 'Error: Cannot find module x'],
  [['{"level":30,"msg":"Migrating: a"}', '{"level":50,"msg":"Error running migration a","err":{"message":"relation exists"}}'], 'Error running migration a: relation exists'],
  [['The password is too short.'], 'The password is too short.'],
  [['', '  '], undefined],
])('of %j the reason is told', (output, reason) => {
  expect(reasonIn(output)).toBe(reason)
})
