import ts from 'typescript'
import { expect, it } from 'vitest'
import { sourceFiles, type SourceFile } from '../source-files.ts'

/** The files that a file needs when it runs: what it imports only for types is left out. */
function neededBy({ path, text, imports }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const isTypeOnly = (statement: ts.Statement): boolean => {
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
    if (!ts.isImportDeclaration(statement) || !statement.importClause) return false
    const { phaseModifier, name, namedBindings } = statement.importClause
    if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true
    return (
      !name &&
      namedBindings !== undefined &&
      ts.isNamedImports(namedBindings) &&
      namedBindings.elements.every((element) => element.isTypeOnly)
    )
  }
  const forTypes = new Set(
    source.statements.flatMap((statement) =>
      isTypeOnly(statement) &&
      (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
      statement.moduleSpecifier &&
      ts.isStringLiteral(statement.moduleSpecifier)
        ? [statement.moduleSpecifier.text]
        : [],
    ),
  )
  return imports.flatMap((each) => (each.path && !forTypes.has(each.specifier) ? [each.path] : []))
}

it('client components load the desk’s messages in English alone, and none of the site', () => {
  const files = sourceFiles().filter(({ path }) => /^src\/.*\.tsx?$/.test(path))
  const byPath = new Map(files.map((file) => [file.path, file]))
  const loaded = new Map<string, string>()
  const load = (path: string, by: string): void => {
    if (loaded.has(path)) return
    loaded.set(path, by)
    const file = byPath.get(path)
    // What a server action needs stays on the server.
    if (!file || /^\s*['"]use server['"]/.test(file.text)) return
    for (const next of neededBy(file)) load(next, path)
  }
  for (const { path, text } of files)
    if (/^\s*['"]use client['"]/.test(text) && !/\.test\./.test(path)) load(path, '')
  const chain = (path: string): string => {
    const by = loaded.get(path)
    return by ? `${path} ← ${chain(by)}` : path
  }
  // The checks run in the browser, on the text that stands in the form.
  const isMessages = /^src\/i18n\/(registers|languages)\/(?!((\w+\/)?checks|whole-words)\.ts$)/
  expect(
    [...loaded]
      .filter(([path]) => isMessages.test(path))
      .filter(
        ([path]) =>
          path !== 'src/i18n/registers/desk-english.ts' &&
          !path.startsWith('src/i18n/languages/en/messages/desk/'),
      )
      .map(([path]) => chain(path)),
  ).toEqual([])
  expect(loaded.has('src/i18n/registers/desk-english.ts')).toBe(true)
})
