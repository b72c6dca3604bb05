import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files.ts'

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const CODE_PATH = /`((?:src|e2e|docs|seed|bench|public)\/[^`\s*{}<]+)`/g

test('every path of the project that a page names is there', () => {
  const missing = PAGES.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(CODE_PATH)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  )
  expect(missing).toEqual([])
})

/** The share of words that two entries of the changelog have in common when both say the same. */
const SAME_ENTRY = 0.4

test('the changelog has each change once, in whatever words', () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')
  const entries = changelog.split(/^(?=- |#)/m).filter((part) => part.startsWith('- '))
  const words = entries.map((entry) => new Set(entry.toLowerCase().match(/[\w`/.-]{3,}/g)))
  const twice = entries.flatMap((entry, index) =>
    entries.slice(index + 1).flatMap((other, offset) => {
      const [one = new Set(), two = new Set()] = [words[index], words[index + 1 + offset]]
      const common = [...one].filter((word) => two.has(word)).length
      return common / (one.size + two.size - common) > SAME_ENTRY ? [[entry, other]] : []
    }),
  )
  expect(twice).toEqual([])
})
