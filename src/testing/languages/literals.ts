import ts from 'typescript'

export type Literal = { line: number; text: string }

/** Attributes and properties whose text people read. */
const SPOKEN =
  /^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|labels|legend|description|heading|button|text|message|note|words|singular|plural|error|group)$/

/** Has a word, and is not a key of a message, markup, a route, a component or a name in the code. */
const hasWord = (text: string) =>
  /\p{L}{2}/u.test(text) &&
  !/^([\w-]+(\.[\w-]+)+|<\w+ .*>|\/src\/\S+#\w+|(GET|HEAD|POST|PUT|PATCH|DELETE)\b.*)$/.test(
    text.trim(),
  ) &&
  !['Attune', 'OpenID Connect'].includes(text.trim())

/** Reads like a sentence: a capital letter or a quotation first, and at least two words. */
const isSentence = (text: string) => /^\s*[“‘(]?\p{Lu}\S*\s+\S*\p{L}/u.test(text)

/** The text of a literal or of the written parts of a template; `null` for other nodes. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ')
  return null
}

/** Errors for developers, lines of the log and SQL are not words for people. */
function isForMachines(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true
  if (ts.isTaggedTemplateExpression(parent)) return true
  if (ts.isBinaryExpression(parent) && /^[=!]==?$/.test(parent.operatorToken.getText())) return true
  return (
    (ts.isNewExpression(parent) || ts.isCallExpression(parent)) &&
    /^(Error|TypeError|t|rich|labelOf|deskInEnglish)$|(logger|console)\.\w+$/.test(
      parent.expression.getText(),
    )
  )
}

/** Whether a literal is, through conditions and the like, a child of an element or a spoken name. */
function isSpoken(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return SPOKEN.test(parent.name.getText())
  if (ts.isPropertyAssignment(parent))
    return parent.initializer === node && SPOKEN.test(parent.name.getText().replace(/['"]/g, ''))
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) ? SPOKEN.test(parent.parent.name.getText()) : true
  if (ts.isTemplateSpan(parent)) return isSpoken(parent.parent)
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isSpoken(parent)
  if (ts.isBinaryExpression(parent))
    return /^(&&|\|\||\?\?|\+)$/.test(parent.operatorToken.getText()) && isSpoken(parent)
  return ts.isParenthesizedExpression(parent) && isSpoken(parent)
}

/**
 * The words for people that stand in a file's code: text of elements, attributes and properties
 * that are read out or shown, and whole sentences.
 */
export function literalsIn(path: string, code: string): Literal[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const add = (node: ts.Node, text: string) =>
    found.push({
      line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
      text: text.replace(/\s+/g, ' ').trim(),
    })
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWord(node.text)) add(node, node.text)
    const text = textOf(node)
    if (text !== null && !isForMachines(node) && hasWord(text))
      if (isSentence(text) || isSpoken(node)) add(node, text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
