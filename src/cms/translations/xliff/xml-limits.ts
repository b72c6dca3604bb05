import type { XliffFault } from '../units/types.ts'

const MAX_ATTRIBUTES = 60
const MAX_DEPTH = 60

/** Comments, CDATA and instructions, or a tag with its attributes; quotes hide angle brackets. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)[^\s>/"'<]*((?:[^"'>]|"[^"]*"|'[^']*')*)(?:>|$)/g

/**
 * Returns why XML would take too long to parse, before it is parsed: elements with many attributes,
 * or nested deeply. Takes time in proportion to the length of the text.
 */
export function findXmlLimitFault(text: string): XliffFault | null {
  let depth = 0
  for (const { 0: markup, 1: closing, 2: rest = '', index } of text.matchAll(MARKUP)) {
    if (closing === undefined) continue
    const line = () => text.slice(0, index).split('\n').length
    if (closing === '/') depth -= 1
    else if (!markup.endsWith('/>')) depth += 1
    if (depth > MAX_DEPTH)
      return {
        place: {},
        key: 'translations.fault.deep',
        values: { line: line(), limit: MAX_DEPTH },
      }
    if (rest.length > MAX_ATTRIBUTES && (rest.match(/=/g)?.length ?? 0) > MAX_ATTRIBUTES)
      return {
        place: {},
        key: 'translations.fault.attributes',
        values: { line: line(), limit: MAX_ATTRIBUTES },
      }
  }
  return null
}
