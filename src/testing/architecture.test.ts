import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { circles, codeMap, placeOf, reasonAgainst } from './architecture.ts'
import { LAYERS } from './layers.ts'
import { ROOT, sourceFiles, type SourceFile } from './source-files.ts'

const files = sourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))
const isTest = (path: string) => /\.test\.tsx?$|^src\/testing\/|^e2e\/|^bench\//.test(path)
const production = files.filter(({ path }) => !isTest(path))
const importsOf = (path: string) =>
  (byPath.get(path)?.imports ?? []).flatMap((each) =>
    each.path && byPath.has(each.path) ? [each.path] : [],
  )

test('every file is in a module, and imports only from lower layers', () => {
  const wrong = production.flatMap(({ path }) => {
    const from = placeOf(path)
    if (!from) return [`${path} is in no module: add one to src/testing/layers.ts`]
    return importsOf(path).flatMap((target) => {
      const to = placeOf(target)
      const reason = to ? reasonAgainst(from, to) : 'it is in no module'
      return reason ? [`${path} must not import ${target}: ${reason}`] : []
    })
  })
  expect(wrong).toEqual([])
})

test('in a module with layers, every folder is in one', () => {
  const without = production.flatMap(({ path }) => {
    const place = placeOf(path)
    const isLost =
      place?.module.layers && place.folder === '.' && dirname(path) !== place.module.path
    return isLost ? [dirname(path)] : []
  })
  expect([...new Set(without)]).toEqual([])
})

test('tests do not import routes', () => {
  const wrong = files
    .filter(({ path }) => isTest(path))
    .flatMap(({ path }) =>
      importsOf(path)
        .filter((target) => /^src\/(app|pages)\//.test(target))
        .map((target) => `${path} must not import ${target}`),
    )
  expect(wrong).toEqual([])
})

test('no circle, types counted: not between files, not between folders', () => {
  const paths = production.map(({ path }) => path)
  const folderOf = (path: string) =>
    placeOf(path)?.module.side === 'wiring' ? (placeOf(path)?.module.path ?? path) : dirname(path)
  const folders = new Map<string, string[]>()
  for (const path of paths)
    folders.set(folderOf(path), [
      ...(folders.get(folderOf(path)) ?? []),
      ...importsOf(path).map(folderOf),
    ])
  expect(circles([...byPath.keys()], importsOf)).toEqual([])
  expect(
    circles([...folders.keys()], (folder) =>
      (folders.get(folder) ?? []).filter((other) => other !== folder),
    ),
  ).toEqual([])
})

test('a folder holds at most 25 files of production code', () => {
  const counts = new Map<string, number>()
  for (const { path } of production) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 25)).toEqual([])
})

test('an exported name has one home', () => {
  const EXPORT = /^export (?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm
  const homes = new Map<string, string[]>()
  for (const { path, text } of production) {
    // Next.js asks for the names of routes, and each language has data of the same names.
    if (!/^(src|seed)\/.*\.tsx?$/.test(path) || /^src\/(app|pages|i18n\/languages)\//.test(path))
      continue
    for (const [, name = ''] of text.matchAll(EXPORT))
      homes.set(name, [...(homes.get(name) ?? []), path])
  }
  const shared = [...homes].filter(([, paths]) => new Set(paths).size > 1)
  expect(shared, 'give one of them a name that says which it is').toEqual([])
})

test('every module of the list is there, and the README has the map of them', () => {
  expect(LAYERS.flat().filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([])
  expect(
    readFileSync(join(ROOT, 'README.md'), 'utf8').includes(codeMap()),
    'run npm run generate',
  ).toBe(true)
})

test('readers’ code holds no part of Payload', () => {
  const wrong = files
    .filter(
      ({ path }) => /^src\/(site|pages|published|i18n)\//.test(path) && !/\.test\./.test(path),
    )
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => /^(payload|@payloadcms\/)/.test(specifier))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
  expect(wrong).toEqual([])
})

test('what the configuration reaches loads in plain Node', () => {
  const seen = new Set<string>()
  const wrong: string[] = []
  const visit = (file: SourceFile | undefined) => {
    if (!file || seen.has(file.path)) return
    seen.add(file.path)
    for (const { specifier, path } of file.imports) {
      if (
        /^(next|react|react-dom|server-only|client-only)(\/|$)|^@payloadcms\/(next|ui)/.test(
          specifier,
        )
      )
        wrong.push(`${file.path} imports ${specifier}`)
      if (path) visit(byPath.get(path))
    }
  }
  visit(byPath.get('payload.config.ts'))
  expect(seen.size).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('relative imports name a file that is there, with its ending', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(
        (each) => each.path !== null && each.specifier.startsWith('.') && !existsFile(each.path),
      )
      .map(({ specifier }) => `${path}: ${specifier}`),
  )
  expect(wrong).toEqual([])
})

const existsFile = (path: string) =>
  /\.(ts|tsx|mjs|cjs|js|css|json|svg|scss|md|png)$/.test(path) && existsSync(join(ROOT, path))

test('files stay small', () => {
  const limit = (path: string) => (/\.test\.tsx?$|^e2e\//.test(path) ? 540 : 360)
  expect(
    files
      .filter(({ path }) => !path.endsWith('.css') && !path.startsWith('src/i18n/registers/'))
      .filter(({ path, lines }) => lines > limit(path))
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  ).toEqual([])
})
