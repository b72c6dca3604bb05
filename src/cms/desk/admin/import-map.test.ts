import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../../testing/source-files.ts'

const IMPORT_MAP = join(ROOT, 'src/app/(payload)/admin/importMap.js')

/** Payload names components by path in a string, which the compiler does not check. */
test('every component that Payload loads by path exists and is exported', () => {
  const imports = [
    ...readFileSync(IMPORT_MAP, 'utf8').matchAll(/import \{ (\w+) as \w+ \} from '(\.[^']+)'/g),
  ].map(([, name = '', path = '']) => ({ name, file: join(dirname(IMPORT_MAP), path) }))
  expect(imports.length).toBeGreaterThan(30)
  const missing = imports.filter(
    ({ name, file }) =>
      !existsSync(file) ||
      !new RegExp(`export (async )?(function|const) ${name}\\b`).test(readFileSync(file, 'utf8')),
  )
  expect(missing).toEqual([])
})
