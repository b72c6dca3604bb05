import { localeOfTag } from '../units/locale-of-tag.ts'
import {
  XliffError,
  type XliffDocument,
  type XliffFault,
  type XliffFile,
  type XliffPlace,
} from '../units/types.ts'
import { childElements, readXml, textContent, type XmlElement } from './parse-xml.ts'
import { parseUnit12, parseUnit20 } from './read-unit.ts'

const MAX_UNITS = 5_000

/**
 * Reads an XLIFF file of version 1.2 or 2.x. Throws XliffError with everything that is wrong with
 * it.
 */
export function readXliff(text: string): XliffDocument {
  const root = stripNamespacePrefix(readXml(text))
  const version = root.attributes.version ?? ''
  if (root.name !== 'xliff' || !/^(1\.2|2\.[0-2])$/.test(version)) {
    throw new XliffError([{ place: {}, key: 'translations.fault.notXliff' }])
  }
  const faults: XliffFault[] = []
  const isVersion12 = version === '1.2'
  const files = childElements(root, 'file')
  if (files.length === 0) faults.push({ place: {}, key: 'translations.fault.noFile' })
  const languages = new Set(
    files.map((file) =>
      isVersion12
        ? `${file.attributes['source-language'] ?? ''} ${file.attributes['target-language'] ?? ''}`
        : `${root.attributes.srcLang ?? ''} ${root.attributes.trgLang ?? ''}`,
    ),
  )
  const [source, target] = ([...languages][0] ?? ' ').split(' ')
  const [from, to] = [localeOfTag(source), localeOfTag(target)]
  if (languages.size > 1)
    faults.push({
      place: {},
      key: 'translations.fault.mixedLanguages',
    })
  if (!from)
    faults.push({
      place: {},
      key: 'translations.fault.sourceLanguage',
      values: { language: (source ?? '').slice(0, 20) },
    })
  if (!to)
    faults.push({
      place: {},
      key: 'translations.fault.targetLanguage',
      values: { language: (target ?? '').slice(0, 20) },
    })
  const read = files.map((file, index) => parseFile(file, isVersion12, { file: index + 1 }, faults))
  const units = read.reduce((sum, file) => sum + file.units.length, 0)
  if (units > MAX_UNITS)
    faults.push({
      place: {},
      key: 'translations.fault.tooManyUnits',
      values: { most: MAX_UNITS },
    })
  if (new Set(read.map(({ sourceId }) => sourceId)).size < read.length)
    faults.push({ place: {}, key: 'translations.fault.sameAnswer' })
  if (faults.length > 0 || !from || !to) throw new XliffError(faults.slice(0, 50))
  const exportedAt = files.map(exportDateOf).find((date) => date !== null)
  return { sourceLocale: from, locale: to, files: read, ...(exportedAt ? { exportedAt } : {}) }
}

/** When a file was exported, as it says in an attribute (1.2) or a note (2.0); `null` if not. */
function exportDateOf(file: XmlElement): string | null {
  const note = childElements(file, 'notes')
    .flatMap((notes) => childElements(notes, 'note'))
    .find(({ attributes }) => attributes.category === 'exported')
  const date = new Date(file.attributes.date ?? (note ? textContent(note).trim() : ''))
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Removes the namespace prefix that some tools give to the elements of XLIFF. */
function stripNamespacePrefix(root: XmlElement): XmlElement {
  const prefix = Object.entries(root.attributes)
    .find(
      ([name, value]) =>
        name.startsWith('xmlns:') && /^urn:oasis:names:tc:xliff:document:[\d.]+$/.test(value),
    )?.[0]
    .slice('xmlns:'.length)
  if (!prefix || !root.name.startsWith(`${prefix}:`)) return root
  const strip = (element: XmlElement): XmlElement => ({
    ...element,
    name: element.name.startsWith(`${prefix}:`)
      ? element.name.slice(prefix.length + 1)
      : element.name,
    children: element.children.map((child) => (typeof child === 'string' ? child : strip(child))),
  })
  return strip(root)
}

function parseFile(
  file: XmlElement,
  isVersion12: boolean,
  place: XliffPlace,
  faults: XliffFault[],
): XliffFile {
  const name = (isVersion12 ? file.attributes.original : file.attributes.id) ?? ''
  const number = Number(/^entry-([1-9]\d{0,9})$/.exec(name)?.[1] ?? NaN)
  const sourceId = number < 2 ** 31 ? number : NaN
  if (Number.isNaN(sourceId))
    faults.push({
      place,
      key: 'translations.fault.whichAnswer',
      values: { attribute: isVersion12 ? 'original' : 'id', value: name.slice(0, 40) },
    })
  const body = isVersion12
    ? childElements(file, 'body').flatMap(descendants('trans-unit', 'group'))
    : descendants('unit', 'group')(file)
  const units = body.map((unit, index) =>
    (isVersion12 ? parseUnit12 : parseUnit20)(
      unit,
      { ...place, unit: unit.attributes.id || index + 1 },
      faults,
    ),
  )
  for (const [index, { id }] of units.entries()) {
    if (!/^(question|short-answer|answer-[1-9]\d{0,3})$/.test(id))
      faults.push({
        place: { ...place, unit: index + 1 },
        ...(id
          ? { key: 'translations.fault.unknownId' as const, values: { value: id.slice(0, 40) } }
          : { key: 'translations.fault.noId' as const }),
      })
    else if (units.findIndex((other) => other.id === id) < index)
      faults.push({ place: { ...place, unit: id }, key: 'translations.fault.repeatedId' })
  }
  return { sourceId, units }
}

/** Returns the elements called `name` inside of an element, also those in nested groups. */
const descendants =
  (name: string, group: string) =>
  (parent: XmlElement): XmlElement[] =>
    childElements(parent).flatMap((child) =>
      child.name === name ? [child] : child.name === group ? descendants(name, group)(child) : [],
    )
