import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Connections whose statements have no time limit of their own, and why. */
const WITHOUT_LIMIT: Record<string, string> = {
  'payload.config.ts':
    'src/cms/database.ts ends its connections when the server falls silent, because an import may rightly take long',
  'src/cms/import/export/export-everything.ts': 'copies every table',
  'src/cms/import/export/import-everything.ts': 'copies every table',
}

const isProduction = (path: string) =>
  !/\.test\.tsx?$|^src\/testing\/|^(e2e|bench)\//.test(path) && /\.(ts|tsx|mjs)$/.test(path)

/** What is between a bracket and the one that closes it. */
function inBrackets(source: string, from: number): string {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1
    if (source[at] === ')' && (depth -= 1) === 0) return source.slice(from, at)
  }
  return source.slice(from)
}

test('every connection has a time limit for its statements, or a reason', () => {
  const found: string[] = []
  for (const { path, text } of sourceFiles()) {
    if (!isProduction(path) || !/from 'pg'|db-postgres'/.test(text)) continue
    for (const { index, 0: opening } of text.matchAll(
      /\bnew (?:pg\.)?(?:Client|Pool)\(|\bpostgresAdapter\(/g,
    ))
      if (!inBrackets(text, index + opening.length - 1).includes('query_timeout')) found.push(path)
  }
  expect(found.sort()).toEqual(Object.keys(WITHOUT_LIMIT).sort())
})
