import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { XliffError, type XliffFault } from '../units/types.ts'
import { findXmlLimitFault } from './xml-limits.ts'

export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const MAX_CHARACTERS = 2_000_000
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/**
 * Parses XML from an untrusted file. Refuses files that are too long, and any document type,
 * because it can define entities. Throws XliffError.
 */
export function readXml(text: string): XmlElement {
  const refuse = (key: XliffFault['key'], values: XliffFault['values'] = {}): never => {
    throw new XliffError([{ place: {}, key, values }])
  }
  if (text.length > MAX_CHARACTERS)
    return refuse('translations.fault.tooLong', { count: MAX_CHARACTERS })
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text))
    return refuse('translations.fault.documentType')
  if (text.includes('\0')) return refuse('translations.fault.encoding')
  const limit = findXmlLimitFault(text)
  if (limit) throw new XliffError([limit])
  const valid = XMLValidator.validate(text)
  if (valid !== true) return refuse('translations.fault.malformed', { line: valid.err.line })
  let roots: XmlElement[]
  try {
    roots = (parser.parse(text) as unknown[])
      .map(elementFrom)
      .filter((each): each is XmlElement => typeof each !== 'string')
  } catch (error) {
    if (error instanceof XliffError) throw error
    return refuse('translations.fault.unreadable')
  }
  const [root] = roots
  return root && roots.length === 1 ? root : refuse('translations.fault.noRoot')
}

function elementFrom(raw: unknown): XmlElement | string {
  const node = raw as Record<string, unknown> & { ':@'?: Record<string, string> }
  if ('#text' in node) return decodeEntities(String(node['#text']))
  if ('#cdata' in node)
    return ((node['#cdata'] as { '#text'?: unknown }[] | undefined) ?? [])
      .map((each) => String(each['#text'] ?? ''))
      .join('')
  const name = Object.keys(node).find((key) => key !== ':@') ?? ''
  const attributes = Object.fromEntries(
    Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, decodeEntities(value)]),
  )
  return {
    name,
    attributes,
    children: ((node[name] as unknown[] | undefined) ?? []).map(elementFrom),
  }
}

const decodeEntities = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&([^;\s&]{0,32});?/g, (whole, name: string) => {
    const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1]
      ? parseInt(name.slice(2), 16)
      : /^#(\d{1,7})$/.exec(name)?.[1]
        ? Number(name.slice(1))
        : null
    const isCharacter =
      code !== null &&
      (code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 32 &&
          code <= 0x10ffff &&
          !(code >= 0xd800 && code <= 0xdfff) &&
          code !== 0xfffe &&
          code !== 0xffff))
    const known = whole.endsWith(';')
      ? isCharacter
        ? String.fromCodePoint(code)
        : ENTITIES[name]
      : undefined
    if (known === undefined)
      throw new XliffError([
        {
          place: {},
          key: 'translations.fault.entity',
          values: { entity: whole.slice(0, 20) },
        },
      ])
    return known
  })

export const childElements = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
export const textContent = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('')
