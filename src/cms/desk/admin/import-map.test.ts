import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from '../../../testing/source-files.ts'
import { adminConfig } from './admin-config.ts'

// Payload loads components by path strings, which the compiler does not check.
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const importMap = readFileSync(join(ROOT, IMPORT_MAP), 'utf8')
const COMPONENT_PATH = /['"](\/src\/[\w./-]+\.tsx#\w+)['"]/g
const pathsIn = (text: string) => [...text.matchAll(COMPONENT_PATH)].map(([, path = '']) => path)

test('the import map has exactly the components that the configuration names', () => {
  const named = sourceFiles()
    .filter(({ path }) => path !== IMPORT_MAP)
    .flatMap(({ text }) => pathsIn(text))
  const mapped = pathsIn(importMap)
  expect(mapped.length).toBeGreaterThan(30)
  expect(new Set(mapped)).toEqual(new Set(named))
})

test('every component of the import map is exported by its file', () => {
  const imports = [...importMap.matchAll(/import \{ (\w+) as \w+ \} from '(\.[^']+)'/g)]
  const missing = imports.filter(([, name = '', path = '']) => {
    const file = join(ROOT, dirname(IMPORT_MAP), path)
    return (
      !existsSync(file) ||
      !new RegExp(`export (async )?(function|const) ${name}\\b`).test(readFileSync(file, 'utf8'))
    )
  })
  expect(missing.map(([statement]) => statement)).toEqual([])
})

// Payload sends this part of the configuration to browsers.
test('its paths do not tell where the portal is installed', () => {
  expect(Object.values(adminConfig().importMap ?? {}).map(String)).not.toContainEqual(
    expect.stringContaining(ROOT),
  )
})
