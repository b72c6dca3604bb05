import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rolesPage } from './roles-page.ts'

test('docs/roles.md is made from the table (npm run generate)', () => {
  expect(readFileSync(new URL('../../../docs/roles.md', import.meta.url), 'utf8')).toBe(rolesPage())
})
