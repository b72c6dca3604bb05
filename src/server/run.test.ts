import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from './compile.mjs'
import { PRELOAD_LEXICAL, findErrorLine, runNode } from './run.ts'

test.each([
  [
    ['warming up', 'Error: Cannot find module x', '    at a (b:1:2)', '', 'Node.js v20.20.2'],
    'Error: Cannot find module x',
  ],
  [
    [
      '{"level":30,"msg":"Migrating: a"}',
      '{"level":50,"msg":"Error running migration a","err":{"message":"relation exists"}}',
    ],
    'Error running migration a: relation exists',
  ],
  [['The password is too short.'], 'The password is too short.'],
  [['', '  '], undefined],
])('finds the reason in %j', (output, reason) => {
  expect(findErrorLine(output)).toBe(reason)
})

test('loads a program that imports Payload’s editor first', async () => {
  const program = await compile({
    text: "import '@payloadcms/richtext-lexical'\nconsole.log('loaded')",
    folder: fileURLToPath(new URL('.', import.meta.url)),
  })
  expect(await runNode(['--import', PRELOAD_LEXICAL, program])).toMatchObject({
    code: 0,
    output: ['loaded'],
  })
})
