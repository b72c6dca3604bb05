import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { DEFAULT_LOCALE, LOCALES } from '../../i18n/locales.ts'
import { ROOT } from '../source-files.ts'

/**
 * The parts of a language's folder. Without those that are `needed` it must not go live; one that is
 * needed `whole` may be left out, but not be begun and left with gaps.
 */
export const PARTS = [
  { name: 'messages/site', holds: 'what readers see', needed: true },
  { name: 'messages/sign-in', holds: 'the pages of the sign-in', needed: true },
  { name: 'messages/mail', holds: 'mails to staff', needed: true },
  { name: 'messages/desk', holds: 'the desk', needed: 'whole' },
  { name: 'search', holds: 'crisis phrases, stop words, synonyms', needed: true },
  { name: 'checks', holds: 'what the checks of a text look for', needed: false },
  { name: 'documents', holds: 'how documents mark questions and answers', needed: false },
] as const
export type Part = (typeof PARTS)[number]

const folderOf = (code: string) => join(ROOT, 'src/i18n/languages', code)

/** The names that a part has in a language: keys of messages, or fields of its data. */
export function namesIn(code: string, { name }: Part): string[] {
  const path = join(folderOf(code), name)
  if (existsSync(`${path}.json`)) return keysOf(`${path}.json`)
  if (existsSync(`${path}.ts`)) return fieldsOf(`${path}.ts`, name)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => keysOf(join(path, file)))
}

/** An empty message counts as missing. */
const keysOf = (path: string): string[] =>
  Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>).flatMap(
    ([key, message]) => (message.trim() ? [key] : []),
  )

/** The fields of the object that a file exports by this name. */
function fieldsOf(path: string, name: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
  const value = declarations.find((each) => each.name.getText(source) === name)?.initializer
  if (!value || !ts.isObjectLiteralExpression(value)) return []
  return value.properties.flatMap((each) => (each.name ? [each.name.getText(source)] : []))
}

/** What a language lacks of a part that English has. */
export function gapsIn(code: string, part: Part): string[] {
  const own = new Set(namesIn(code, part))
  return namesIn(DEFAULT_LOCALE, part).filter((name) => !own.has(name))
}

function cell(code: string, part: Part): string {
  const gaps = gapsIn(code, part)
  if (gaps.length === 0) return namesIn(code, part).length > 0 ? 'all' : '–'
  if (namesIn(code, part).length === 0) return 'none'
  return gaps.length <= 5 ? `lacks ${gaps.join(', ')}` : `lacks ${gaps.length}`
}

const RULES: Record<string, string> = {
  true: ' A test fails while something is missing.',
  whole:
    ' In a language without it, the desk is in English; once begun, a test fails while a message is missing.',
  false: '',
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** docs/languages.md: what each language has, and what it lacks. */
export const languagesPage = (): string =>
  [
    '# What each language has',
    '',
    'Written by `npm run generate` from `src/i18n/languages`; a test compares it. How to add a language: `CONTRIBUTING.md`.',
    '',
    row(['language', ...PARTS.map(({ name }) => `\`${name}\``)]),
    row(['---', ...PARTS.map(() => '---')]),
    ...LOCALES.map(({ code, name }) =>
      row([`${name} (\`${code}\`)`, ...PARTS.map((part) => cell(code, part))]),
    ),
    '',
    ...PARTS.map(({ name, holds, needed }) => `- \`${name}\`: ${holds}.${RULES[String(needed)]}`),
    '',
  ].join('\n')
