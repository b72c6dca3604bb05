import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** What of Node's modules cannot reach another computer; the rest of each can. */
const HARMLESS: Record<string, readonly string[]> = {
  http: ['createServer', 'IncomingMessage', 'ServerResponse'],
  https: ['createServer'],
  net: ['createServer', 'isIP', 'isIPv4', 'isIPv6', 'BlockList'],
  tls: [],
  http2: [],
  dgram: [],
  dns: [],
  'dns/promises': [],
  child_process: [],
  inspector: [],
}
/** Packages whose purpose is to reach other computers. */
const PACKAGES =
  /^(undici|nodemailer|pg|ws|axios|got|ky|node-fetch|cross-fetch|superagent|request|needle|phin|openid-client|oauth4webapi|simple-oauth2|ioredis|redis|@aws-sdk\/.+|socket\.io-client)$/
const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'sendBeacon']

/** Reading a file's syntax takes time, and few files have one of these words. */
const HINT = new RegExp(
  `fetch|Socket|EventSource|XMLHttp|sendBeacon|getBuiltinModule|['":](${Object.keys(HARMLESS).join('|')}|${PACKAGES.source.slice(2, -2)})['"]`,
)

/** Returns what a file uses to reach other computers or to run programs that could. */
export function waysOut({ path, text }: SourceFile): string[] {
  if (!HINT.test(text)) return []
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) importedBy(node, found)
    else if (ts.isCallExpression(node) && isModuleCall(node)) {
      const [first] = node.arguments
      if (first && ts.isStringLiteral(first)) addModule(first.text, null, found)
    } else if (ts.isIdentifier(node) && GLOBALS.includes(node.text) && isUsed(node))
      found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return [...found].sort()
}

function importedBy(node: ts.ImportDeclaration | ts.ExportDeclaration, found: Set<string>): void {
  if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return
  const module = node.moduleSpecifier.text
  if (ts.isExportDeclaration(node))
    return node.isTypeOnly ? undefined : addModule(module, null, found)
  const clause = node.importClause
  if (clause?.isTypeOnly) return
  const bindings = clause?.namedBindings
  if (clause && !clause.name && bindings && ts.isNamedImports(bindings)) {
    const names = bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text)
    if (names.length > 0) addModule(module, names, found)
  } else addModule(module, null, found)
}

/** `names` is what is imported of the module, `null` for all of it. */
function addModule(specifier: string, names: readonly string[] | null, found: Set<string>): void {
  const module = specifier.replace(/^node:/, '')
  const harmless = Object.hasOwn(HARMLESS, module) ? HARMLESS[module] : undefined
  if (harmless ? !names?.every((name) => harmless.includes(name)) : PACKAGES.test(specifier))
    found.add(module)
}

const isModuleCall = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(expression) && expression.text === 'require') ||
  (ts.isPropertyAccessExpression(expression) && expression.name.text === 'getBuiltinModule')

/** A name that is not only declared here: a key, a parameter, a method of another object. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return (
      node.text === 'sendBeacon' ||
      /^(globalThis|window|self|global)$/.test(parent.expression.getText())
    )
  return !(
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent)
  )
}
