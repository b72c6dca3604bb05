import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from '../testing/source-files.ts'
import { columnOf } from './payload-tables.ts'

const WRITES =
  /(insert\s+into|update|delete\s+from)\s+public\.\w+|insertRows\(\s*\w+,\s*['"`]public\./i
const isTest = (path: string) => /\.test\.tsx?$|^src\/testing\/|^e2e\/|^bench\//.test(path)

test('only these modules write to tables of Payload’s', () => {
  const writers = sourceFiles()
    .map(({ path }) => path)
    .filter((path) => !isTest(path) && WRITES.test(readFileSync(join(ROOT, path), 'utf8')))
  expect(writers.sort()).toEqual([
    'src/core/payload-tables.ts',
    'src/core/payload/list-rows.ts',
    'src/core/payload/publish-newest.ts',
  ])
})

test('fields have columns in snake case', () => {
  expect(['question', 'riskTier', 'importedAt'].map(columnOf)).toEqual([
    'question',
    'risk_tier',
    'imported_at',
  ])
})
