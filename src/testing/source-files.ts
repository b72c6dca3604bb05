import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export type SourceFile = {
  /** From the project's folder, for example `src/cms/entries/slug.ts`. */
  path: string
  text: string
  lines: number
  imports: readonly Import[]
}
/** `path` is the project's file that a relative import leads to, `null` for a package. */
type Import = { specifier: string; path: string | null }

const GENERATED = [
  /^src\/core\/payload-types\.ts$/,
  /^src\/core\/tables\.ts$/,
  /^src\/cms\/migrations\//,
  /importMap\.js$/,
]

let files: readonly SourceFile[] | undefined

/** Every source file that git knows or would add, without generated ones. */
export const sourceFiles = (): readonly SourceFile[] => (files ??= readSourceFiles())

function readSourceFiles(): SourceFile[] {
  const names = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).split('\n')
  return names
    .filter(
      (name) =>
        /\.(ts|tsx|mjs|js|css)$/.test(name) &&
        !GENERATED.some((pattern) => pattern.test(name)) &&
        existsSync(join(ROOT, name)),
    )
    .map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  let imports: Import[] | undefined
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    // Few ask for them, and they take long.
    get imports() {
      return (imports ??= importsOf(path, text))
    },
  }
}

const importsOf = (path: string, text: string): Import[] =>
  /\.css$/.test(path)
    ? []
    : ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
        specifier: fileName,
        path: resolve(path, fileName),
      }))

function resolve(from: string, specifier: string): string | null {
  if (specifier === '@payload-config') return 'payload.config.ts'
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), specifier)) : null
}
