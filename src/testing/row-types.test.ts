import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from './source-files.ts'

/** The columns of every table and view, by its name with the schema. */
const COLUMNS = new Map(
  [
    ...readFileSync(join(ROOT, 'src/core/tables.ts'), 'utf8').matchAll(
      /^ {2}'(\w+\.\w+)': \{\n([^}]*)\}/gm,
    ),
  ].map(([, table = '', columns = '']) => [
    table,
    new Set([...columns.matchAll(/^ {4}'?(\w+)'?:/gm)].map(([, column]) => column)),
  ]),
)

/** The columns, in `table.column`, that a statement returns as they are, by the names of its row. */
function plainColumns(statement: string): Map<string, string> {
  const aliases = [
    ...statement.matchAll(/\b(?:from|join|into|update)\s+(\w+\.\w+)(?:\s+(?:as\s+)?(\w+))?/g),
  ].map(([, table = '', alias = '']) => ({ table, alias }))
  const found = new Map<string, string>()
  for (const item of returnedBy(statement)) {
    const [, prefix, name = ''] = /^(?:distinct\s+)?(?:(\w+)\.)?(\w+)$/.exec(item.trim()) ?? []
    const from = aliases.find(
      ({ table, alias }) =>
        (!prefix || prefix === alias || prefix === table.split('.')[1]) &&
        COLUMNS.get(table)?.has(name),
    )
    if (from) found.set(name, `${from.table}.${name}`)
  }
  return found
}

/** The items of the list that a statement, in quotes, returns: behind `returning` or else `select`. */
function returnedBy(statement: string): string[] {
  const lists: Record<string, string[]> = {}
  let list: string[] | undefined
  let depth = 0
  for (const [word] of statement.slice(1, -1).matchAll(/\w+|[^]/g)) {
    if (word === '(') depth += 1
    if (word === ')') depth -= 1
    if (depth > 0 || word === ')') list?.push(`${list.pop() ?? ''}${word}`)
    else if (word === 'returning' || word === 'select')
      list = lists[word] ? undefined : (lists[word] = [''])
    else if (word === 'from') list = undefined
    else if (word === ',') list?.push('')
    else list?.push(`${list.pop() ?? ''}${word}`)
  }
  return lists.returning ?? lists.select ?? []
}

const CALLEE = /sql|query/i

/** The columns of a table whose type the code writes by hand. */
function handTyped(source: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && CALLEE.test(node.expression.getText(source))) {
      const [type] = node.typeArguments ?? []
      const columns = plainColumns(node.arguments[0]?.getText(source) ?? '')
      for (const name of type ? plainMembers(type, source) : []) {
        const column = columns.get(name)
        if (column) found.push(column)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The members of a type, or of a type of the same file, that have a plain type. */
function plainMembers(type: ts.TypeNode, source: ts.SourceFile): string[] {
  if (ts.isIntersectionTypeNode(type))
    return type.types.flatMap((each) => plainMembers(each, source))
  if (ts.isTypeReferenceNode(type)) {
    const alias = source.statements.find(
      (each) => ts.isTypeAliasDeclaration(each) && each.name.text === type.typeName.getText(source),
    )
    return alias && ts.isTypeAliasDeclaration(alias) ? plainMembers(alias.type, source) : []
  }
  return ts.isTypeLiteralNode(type)
    ? type.members.flatMap((member) =>
        ts.isPropertySignature(member) &&
        /^(string|number|boolean)(\[\])?( \| null)?$/.test(member.type?.getText(source) ?? '')
          ? [member.name.getText(source)]
          : [],
      )
    : []
}

const parse = (path: string, text: string) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)

test('a column of a table has the type that the schema gives it', () => {
  const found = sourceFiles()
    .filter(({ path }) => /^(src|seed)\/.*\.tsx?$/.test(path))
    .filter(({ path, text }) => !/\.test\.tsx?$|^src\/testing\//.test(path) && CALLEE.test(text))
    .flatMap(({ path, text }) => handTyped(parse(path, text)).map((column) => `${path}: ${column}`))
  expect(found, 'use Row of src/core/row.ts').toEqual([])
})

test.each([
  ['sql<{ slug: string }>(`select slug from portal.entries`)', ['portal.entries.slug']],
  [
    'type Found = Row<"portal.entries", "slug"> & { at: string | null }\nclient.query<Found>("select at from workflow.notes")',
    ['workflow.notes.at'],
  ],
  [
    'sqlOf(req)<{ id: number }>("update workflow.notes set x = 1 returning id")',
    ['workflow.notes.id'],
  ],
  ['sql<{ id: number }>("select id::int as id from workflow.notes")', []],
  [
    'sql<{ id: number }>("with a as (delete from workflow.notes returning id) select id::int as id from a")',
    [],
  ],
  [
    'sql<{ slug: string }>("select l.slug from unnest($1) l (slug) join portal.entries e on true")',
    [],
  ],
  ['sql<{ count: number }>("select count(*) from portal.entries")', []],
  ['sql<Row<"portal.entries", "slug">>("select slug from portal.entries")', []],
])('finds columns that are typed by hand: %s', (text, columns) => {
  expect(handTyped(parse('example.ts', text))).toEqual(columns)
})
