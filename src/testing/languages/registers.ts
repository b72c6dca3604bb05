import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LOCALE, LOCALE_CODES } from '../../i18n/locales.ts'
import { ROOT } from '../source-files.ts'

const LANGUAGES = 'src/i18n/languages'
const REGISTERS = 'src/i18n/registers'
/** The languages as a register imports them. */
const UP = LANGUAGES.replace('src/i18n', '..')
const HEAD = `// Written by \`npm run generate\` from ${LANGUAGES}.\n`

/** Messages that every language must have. */
const COMPLETE = ['site', 'sign-in', 'mail'] as const
/** Data as TypeScript: `<code>/<part>.ts` exports a constant of the part's name. */
const DATA = ['checks', 'documents', 'search', 'stemmer'] as const
const NEEDED: readonly string[] = ['search']

const codes = [...LOCALE_CODES].sort()
const has = (path: string) => existsSync(join(ROOT, LANGUAGES, path))
const pascal = (part: string) =>
  part.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
const constant = (part: string) => part.toUpperCase().replaceAll('-', '_')
const camel = (...parts: string[]) =>
  parts.join('-').replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
const json = (name: string, path: string) =>
  `import ${name} from '${UP}/${path}' with { type: 'json' }\n`
/** A language's name in a register, and its entry there: codes such as \`pt-BR\` are not names. */
const nameOf = (code: string) => camel(code)
const entryOf = (code: string) => (nameOf(code) === code ? code : `'${code}': ${nameOf(code)}`)
const LOCALE = `import type { Locale } from '../locales.ts'\n`

/** Below 100 columns on one line, else one entry a line: as Prettier would have it. */
function object(head: string, entries: readonly string[]): string {
  const line = `${head}{ ${entries.join(', ')} }\n`
  return entries.length > 0 && line.length <= 101
    ? line
    : `${head}{\n${entries.map((entry) => `  ${entry},\n`).join('')}}\n`
}

function complete(part: string): string {
  const own = codes.filter((code) => has(`${code}/messages/${part}.json`))
  return [
    HEAD,
    ...own.map((code) => json(nameOf(code), `${code}/messages/${part}.json`)),
    LOCALE,
    `\nexport type ${pascal(part)}Key = keyof typeof ${DEFAULT_LOCALE}\n`,
    object(
      `export const ${constant(part)}: Record<Locale, Record<${pascal(part)}Key, string>> = `,
      own.map(entryOf),
    ),
  ].join('')
}

/** The files of the desk's messages in a language, without their ending. */
const deskFiles = (code: string): string[] =>
  has(`${code}/messages/desk`)
    ? readdirSync(join(ROOT, LANGUAGES, code, 'messages/desk'))
        .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
        .sort()
    : []

function deskEnglish(): string {
  const files = deskFiles(DEFAULT_LOCALE)
  return [
    HEAD,
    ...files.map((file) => json(camel(file), `${DEFAULT_LOCALE}/messages/desk/${file}.json`)),
    object(
      '\nexport const DESK_ENGLISH = ',
      files.map((file) => `...${camel(file)}`),
    ),
    'export type DeskKey = keyof typeof DESK_ENGLISH\n',
  ].join('')
}

const deskConstant = (code: string) => constant(`desk-${code}`)

/** The desk's messages in another language than English, in a file of their own. */
function deskIn(code: string): string {
  const files = deskFiles(code)
  return [
    HEAD,
    ...files.map((file) => json(camel(file), `${code}/messages/desk/${file}.json`)),
    `import type { DeskKey } from './desk-english.ts'\n`,
    `\nexport const ${deskConstant(code)}: Record<DeskKey, string> = {\n`,
    ...files.map((file) => `  ...${camel(file)},\n`),
    '}\n',
  ].join('')
}

const deskCodes = codes.filter((code) => code !== DEFAULT_LOCALE && deskFiles(code).length > 0)

const desk = (): string =>
  [
    HEAD,
    LOCALE,
    ...deskCodes.map((code) => `import { ${deskConstant(code)} } from './desk-${code}.ts'\n`),
    `import { DESK_ENGLISH, type DeskKey } from './desk-english.ts'\n`,
    object('\nexport const DESK: Partial<Record<Locale, Record<DeskKey, string>>> = ', [
      `${DEFAULT_LOCALE}: DESK_ENGLISH`,
      ...deskCodes.map(
        (code) => `${nameOf(code) === code ? code : `'${code}'`}: ${deskConstant(code)}`,
      ),
    ]),
  ].join('')

function data(part: string): string {
  const own = codes.filter((code) => has(`${code}/${part}.ts`))
  if (own.length === 0) return ''
  const first = own.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : nameOf(own[0] ?? '')
  return [
    HEAD,
    ...own.map((code) => `import { ${part} as ${nameOf(code)} } from '${UP}/${code}/${part}.ts'\n`),
    LOCALE,
    object(
      NEEDED.includes(part)
        ? `\nexport const ${constant(part)}: Record<Locale, typeof ${first}> = `
        : `\nexport const ${constant(part)}: Partial<Record<Locale, typeof ${first}>> = `,
      own.map(entryOf),
    ),
  ].join('')
}

/** The registers as they should be: the text of each file by its path. */
export const registers = (): Map<string, string> =>
  new Map(
    [
      ...COMPLETE.map((part) => [part, complete(part)] as const),
      ['desk-english', deskEnglish()] as const,
      ...deskCodes.map((code) => [`desk-${code}`, deskIn(code)] as const),
      ['desk', desk()] as const,
      ...DATA.map((part) => [part, data(part)] as const).filter(([, text]) => text !== ''),
    ].map(([part, text]) => [`${REGISTERS}/${part}.ts`, text]),
  )
