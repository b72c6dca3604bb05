import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles, type SourceFile } from './source-files.ts'

/**
 * The arrows of the house: what the files under a folder may import of the project itself. The first line that fits decides. A file may always
 * import from its own room.
 */
const ARROWS: readonly { room: RegExp; may: RegExp }[] = [
  { room: /(^|\/)[^/]+\.test\.tsx?$|^src\/testing\/|^e2e\/|^bench\//, may: /^(?!src\/(app|pages)\/)/ },
  { room: /^src\/pages\//, may: /^src\/(site|i18n|published\/(read|search|crisis|highlight|feedback|shapes|views|callouts))|^src\/server\// },
  { room: /^src\/site\//, may: /^src\/(i18n|published\/(read|search|crisis|highlight|feedback|shapes|views|callouts))|^src\/server\/settings/ },
  { room: /^src\/published\//, may: /^src\/(i18n\/|server\/)/ },
  { room: /^src\/i18n\//, may: /^$/ },
  { room: /^public\//, may: /^$/ },
  { room: /^src\/app\/preview\//, may: /^src\/(cms|site|published|i18n|auth|server)\/|^payload\.config\.ts/ },
  { room: /^src\/app\//, may: /^(src\/(cms|published|i18n|auth|server)\/|payload\.config\.ts)/ },
  { room: /^src\/cms\/desk\/handbook\//, may: /^docs\/((editors|translators)\.md$|images\/handbook\/)|^src\/cms\// },
  { room: /^src\/cms\//, may: /^src\/(published\/(?!read|search)|i18n\/|auth\/|server\/)|^payload\.config\.ts/ },
  { room: /^src\/auth\//, may: /^src\/(cms|published|i18n|server)\/|^payload\.config\.ts/ },
  { room: /^seed\//, may: /^src\/(cms|published|i18n|server)\/|^payload\.config\.ts/ },
  { room: /^src\/server\//, may: /^(src\/(cms|published|i18n|auth)\/|seed\/|payload\.config\.ts)/ },
  { room: /^src\/[^/]+\.(ts|mjs)$|^[^/]+$/, may: /^(src\/(server|cms|auth|i18n|published)|seed\/desk)\// },
]

const files = sourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))
const roomOf = (path: string) => /^(src\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? ''

test('imports follow the arrows of the house', () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const arrow = ARROWS.find(({ room }) => room.test(path))
    if (!arrow) return [`${path} is in no room: add one to ARROWS`]
    return imports
      .filter((each) => each.path !== null && !(roomOf(each.path) === roomOf(path) && roomOf(path) !== '') && !arrow.may.test(each.path))
      .map((each) => `${path} must not import ${each.path}`)
  })
  expect(wrong).toEqual([])
})

test('readers’ code holds no part of Payload', () => {
  const wrong = files
    .filter(({ path }) => /^src\/(site|pages|published|i18n)\//.test(path) && !/\.test\./.test(path))
    .flatMap(({ path, imports }) => imports.filter(({ specifier }) => /^(payload|@payloadcms\/)/.test(specifier)).map(({ specifier }) => `${path} imports ${specifier}`))
  expect(wrong).toEqual([])
})

test('what the configuration reaches loads in plain Node', () => {
  const seen = new Set<string>()
  const wrong: string[] = []
  const visit = (file: SourceFile | undefined) => {
    if (!file || seen.has(file.path)) return
    seen.add(file.path)
    for (const { specifier, path } of file.imports) {
      if (/^(next|react|react-dom|server-only|client-only)(\/|$)|^@payloadcms\/(next|ui)/.test(specifier)) wrong.push(`${file.path} imports ${specifier}`)
      if (path) visit(byPath.get(path))
    }
  }
  visit(byPath.get('payload.config.ts'))
  expect(seen.size).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('relative imports name a file that is there, with its ending', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports.filter((each) => each.path !== null && each.specifier.startsWith('.') && !existsFile(each.path)).map(({ specifier }) => `${path}: ${specifier}`))
  expect(wrong).toEqual([])
})

const existsFile = (path: string) => /\.(ts|tsx|mjs|cjs|js|css|json|svg|scss|md|png)$/.test(path) && existsSync(join(ROOT, path))

test('files stay small', () => {
  const limit = (path: string) => (/\.test\.tsx?$|^e2e\/|\.css$/.test(path) ? 400 : 250)
  expect(files.filter(({ path, lines }) => lines > limit(path)).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
})
