import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../../src/testing/source-files.ts'

/**
 * What is wrong with structured data by the vocabulary of schema.org itself, as the package
 * schema-dts has it: unknown kinds, unknown properties, wrong values. The data are written as
 * TypeScript and the compiler reads them.
 */
export function vocabularyFaults(
  given: readonly { path: string; data: { '@type': string | string[] } }[],
): string[] {
  // What is of two kinds must be right as each of them.
  const pages = given.flatMap(({ path, data }) =>
    [data['@type']].flat().map((kind) => ({ path, data: { ...data, '@type': kind } })),
  )
  const file = join(ROOT, 'e2e/gates/structured-data-of-the-pages.ts')
  const kinds = [...new Set(pages.map(({ data }) => data['@type']))]
  const source = [
    `import type { WithContext, ${kinds.join(', ')} } from 'schema-dts'`,
    ...pages.map(
      ({ path, data }, index) =>
        `/* ${path.replaceAll('*/', '')} */ export const page${index}: WithContext<Exclude<${data['@type']}, string>> = ${JSON.stringify(data)}`,
    ),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest)
  host.fileExists = (name) => name === file || fileExists(name)
  const program = ts.createProgram([file], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file: at, start = 0 }) => {
    const line = at?.getLineAndCharacterOfPosition(start).line ?? 0
    return `${pages[line - 1]?.path ?? at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 600)}`
  })
}

/**
 * What Google asks of a page with a question and its answer
 * (developers.google.com/search/docs/appearance/structured-data/qapage).
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- foreign data, looked at by path
export function questionPageFaults(data: Record<string, any>): string[] {
  const question = data.mainEntity
  const answer = question?.acceptedAnswer
  return [
    question?.['@type'] === 'Question' ? '' : 'mainEntity is not a Question',
    question?.name && question.text ? '' : 'the question has no name or text',
    question?.answerCount === 1 ? '' : 'answerCount is not 1',
    answer?.['@type'] === 'Answer' && answer.text && answer.url
      ? ''
      : 'the answer has no text or address',
    [question?.author, answer?.author].every((author) => author?.name && author.url)
      ? ''
      : 'an author has no name or address',
  ].filter(Boolean)
}
