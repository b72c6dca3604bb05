/** The fields at the start of a Markdown file, each with its values in order. */
export type FrontMatter = ReadonlyMap<string, string[]>

const unquote = (value: string): string => {
  const text = value.trim()
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1).replace(/\\(["'\\])/g, '$1') : text
}

/** The values of a list in brackets, or the one value. */
const valuesOf = (value: string): string[] => {
  const list = /^\[([\s\S]*)\],?$/.exec(value.trim())?.[1]
  if (list === undefined) return [unquote(value)]
  return (list.match(/"(?:\\.|[^"])*"|'[^']*'|[^,\n]+/g) ?? [])
    .map(unquote)
    .filter((each) => each !== '')
}

type Line =
  | { kind: 'field'; name: string; value: string; isTop: boolean }
  | { kind: 'item'; value: string }
  | { kind: 'table'; name: string }
  | { kind: 'text'; value: string }

const YAML_FIELD = /^(\s*)["']?([\w.-]+)["']?:(?:\s+(.*)|\s*)$/
const TOML_FIELD = /^(\s*)["']?([\w.-]+)["']?\s*=\s*(.*)$/

function lineOf(line: string, isYaml: boolean): Line | null {
  if (line.trim() === '' || /^\s*#/.test(line)) return null
  const item = isYaml ? /^\s*-\s+(.*)$/.exec(line)?.[1] : undefined
  if (item !== undefined) return { kind: 'item', value: unquote(item) }
  const table = isYaml ? undefined : /^\s*\[+([\w.-]+)\]+\s*$/.exec(line)?.[1]
  if (table !== undefined) return { kind: 'table', name: table }
  const [, indent, name, value = ''] = (isYaml ? YAML_FIELD : TOML_FIELD).exec(line) ?? []
  return name === undefined
    ? { kind: 'text', value: line.trim() }
    : { kind: 'field', name, value: value.replace(/\s+#.*$/, ''), isTop: indent === '' }
}

/**
 * Reads front matter in YAML (`---`) or TOML (`+++`): single values and lists. Deeper parts are read
 * as fields named `above.below`. Returns no fields for a file without front matter.
 */
export function frontMatter(text: string): FrontMatter {
  const fields = new Map<string, string[]>()
  const [, sign, body = ''] =
    /^(---|\+\+\+)[^\S\n]*\n([\s\S]*?)\n\1[^\S\n]*(?:\n|$)/.exec(text.replace(/\r\n?/g, '\n')) ?? []
  const isYaml = sign === '---'
  let above = ''
  let last = ''
  for (const line of body.split('\n').map((each) => lineOf(each, isYaml))) {
    if (line?.kind === 'field') {
      if (isYaml && line.isTop) above = ''
      last = `${above}${line.name}`
      const isOpen = /^(?:[>|][-+]?)?$/.test(line.value)
      fields.set(last, isOpen ? [] : valuesOf(line.value))
      if (isYaml && line.isTop && line.value === '') above = `${line.name}.`
    } else if (line?.kind === 'table') above = `${line.name}.`
    else if (line?.kind === 'item') fields.set(last, [...(fields.get(last) ?? []), line.value])
    // A value over several lines.
    else if (line) fields.set(last, [[...(fields.get(last) ?? []), line.value].join(' ')])
  }
  fields.delete('')
  return fields
}
