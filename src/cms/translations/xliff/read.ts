import type { Locale } from '../../../i18n/locales.ts'
import { localeFromTag } from '../../../i18n/negotiate.ts'
import { parseInline } from './read-inline.ts'
import {
  XliffError,
  inlineText,
  type Inline,
  type Unit,
  type UnitState,
  type XliffDocument,
  type XliffFault,
  type XliffFile,
} from './shapes.ts'
import { childElements, readXml, textContent, type XmlElement } from './xml.ts'

const MAX_UNITS = 5_000
const STATES: Record<string, UnitState> = {
  initial: 'new',
  new: 'new',
  'needs-translation': 'new',
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-l10n': 'translated',
  reviewed: 'reviewed',
  'signed-off': 'reviewed',
  final: 'published',
}
const MACHINE = ['mt-suggestion', 'leveraged-mt']

/**
 * Reads an XLIFF file of version 1.2 or 2.x. Throws RefusedXliff with everything that is wrong with
 * it.
 */
export function readXliff(text: string): XliffDocument {
  const root = stripNamespacePrefix(readXml(text))
  const version = root.attributes.version ?? ''
  if (root.name !== 'xliff' || !/^(1\.2|2\.[0-2])$/.test(version)) {
    throw new XliffError([{ place: 'the file', message: 'It is not XLIFF of version 1.2 or 2.0.' }])
  }
  const faults: XliffFault[] = []
  const older = version === '1.2'
  const files = childElements(root, 'file')
  if (files.length === 0) faults.push({ place: 'the file', message: 'It has no <file> element.' })
  const languages = new Set(
    files.map((file) =>
      older
        ? `${file.attributes['source-language'] ?? ''} ${file.attributes['target-language'] ?? ''}`
        : `${root.attributes.srcLang ?? ''} ${root.attributes.trgLang ?? ''}`,
    ),
  )
  const [source, target] = ([...languages][0] ?? ' ').split(' ')
  const [from, to] = [localeOf(source), localeOf(target)]
  if (languages.size > 1)
    faults.push({
      place: 'the file',
      message: 'It mixes languages. Send one file for each language.',
    })
  if (!from)
    faults.push({
      place: 'the file',
      message: `Its source language (“${(source ?? '').slice(0, 20)}”) is none of the portal’s.`,
    })
  if (!to)
    faults.push({
      place: 'the file',
      message: `Its target language (“${(target ?? '').slice(0, 20)}”) is none of the portal’s.`,
    })
  const read = files.map((file, index) => parseFile(file, older, `file ${index + 1}`, faults))
  const units = read.reduce((sum, file) => sum + file.units.length, 0)
  if (units > MAX_UNITS)
    faults.push({
      place: 'the file',
      message: `It has more than ${MAX_UNITS} paragraphs. Export fewer answers at a time.`,
    })
  if (new Set(read.map(({ sourceId }) => sourceId)).size < read.length)
    faults.push({ place: 'the file', message: 'Two of its files are of the same answer.' })
  if (faults.length > 0 || !from || !to) throw new XliffError(faults.slice(0, 50))
  return { sourceLocale: from, locale: to, files: read }
}

/**
 * Tools add a region or a script: `es-419` is Spanish, and `zh-Hans` Chinese as the portal writes
 * it, but `zh-TW` is not.
 */
function localeOf(tag = ''): Locale | null {
  const locale = localeFromTag(tag.replace('_', '-'))
  return locale &&
    new Intl.Locale(tag.replace('_', '-')).maximize().script ===
      new Intl.Locale(locale).maximize().script
    ? locale
    : null
}

/**
 * The same document with XLIFF's own elements by their plain names, where a tool writes them with a
 * prefix.
 */
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
  older: boolean,
  place: string,
  faults: XliffFault[],
): XliffFile {
  const name = (older ? file.attributes.original : file.attributes.id) ?? ''
  const number = Number(/^entry-([1-9]\d{0,9})$/.exec(name)?.[1] ?? NaN)
  const sourceId = number < 2 ** 31 ? number : NaN
  if (Number.isNaN(sourceId))
    faults.push({
      place,
      message: `It does not say which answer it belongs to (its ${older ? 'original' : 'id'} is “${name.slice(0, 40)}”, and should be entry-… as exported).`,
    })
  const body = older
    ? childElements(file, 'body').flatMap(descendants('trans-unit', 'group'))
    : descendants('unit', 'group')(file)
  const units = body.map((unit, index) =>
    (older ? parseUnit12 : parseUnit20)(
      unit,
      `${place}, unit ${unit.attributes.id || index + 1}`,
      faults,
    ),
  )
  for (const [index, { id }] of units.entries()) {
    if (!/^(question|short-answer|answer-[1-9]\d{0,3})$/.test(id))
      faults.push({
        place: `${place}, unit ${index + 1}`,
        message: id ? `Its id “${id.slice(0, 40)}” is not one that was exported.` : 'It has no id.',
      })
    else if (units.findIndex((other) => other.id === id) < index)
      faults.push({ place: `${place}, unit ${id}`, message: 'Its id stands twice in the file.' })
  }
  return { sourceId, units }
}

const descendants =
  (name: string, group: string) =>
  (parent: XmlElement): XmlElement[] =>
    childElements(parent).flatMap((child) =>
      child.name === name ? [child] : child.name === group ? descendants(name, group)(child) : [],
    )

function parseUnit12(unit: XmlElement, place: string, faults: XliffFault[]): Unit {
  const [source] = childElements(unit, 'source')
  const [target] = childElements(unit, 'target')
  const [segments] = childElements(unit, 'seg-source')
  if (!source) faults.push({ place, message: 'It has no <source>.' })
  const translated = target ? trimmed(parseInline(target, place, faults)) : null
  return {
    id: unit.attributes.id ?? '',
    source: source ? trimmed(parseInline(source, place, faults)) : [],
    target: translated,
    state: STATES[target?.attributes.state ?? ''] ?? 'new',
    machine: MACHINE.includes(target?.attributes['state-qualifier'] ?? ''),
    notes: childElements(unit, 'note').map(textContent),
    partial: Boolean(
      target && segments && inlineText(translated ?? []).trim() && lacksSegments(segments, target),
    ),
  }
}

/**
 * Whether a segment that has words in the source has none in the target. A tool that marks no
 * segments there has translated the whole.
 */
function lacksSegments(source: XmlElement, target: XmlElement): boolean {
  const marks = (parent: XmlElement): XmlElement[] =>
    childElements(parent).flatMap((child) =>
      child.name === 'mrk' && child.attributes.mtype === 'seg' ? [child] : marks(child),
    )
  const there = new Map(
    marks(target).map((mark) => [mark.attributes.mid, textContent(mark).trim()]),
  )
  return (
    there.size > 0 &&
    marks(source).some((mark) => textContent(mark).trim() !== '' && !there.get(mark.attributes.mid))
  )
}

/** A tool may cut a unit into several segments; put together, they are the paragraph. */
function parseUnit20(unit: XmlElement, place: string, faults: XliffFault[]): Unit {
  const parts = childElements(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const segments = parts.filter(({ name }) => name === 'segment')
  if (segments.length === 0) faults.push({ place, message: 'It has no <segment>.' })
  for (const part of parts)
    if (childElements(part, 'source').length !== 1)
      faults.push({ place, message: 'It has a segment without a <source>.' })
  const done = segments.filter((segment) =>
    childElements(segment, 'target').some((target) => textContent(target).trim() !== ''),
  )
  const due = segments.filter((segment) =>
    childElements(segment, 'source').some((source) => textContent(source).trim() !== ''),
  )
  const translated = segments.length > 0 && due.every((segment) => done.includes(segment))
  const side = (part: XmlElement, name: 'source' | 'target'): Inline[] => {
    const [found] = childElements(part, name)
    const [fallback] = part.name === 'ignorable' ? childElements(part, 'source') : []
    return (found ?? fallback) ? parseInline((found ?? fallback) as XmlElement, place, faults) : []
  }
  const states = segments.map(({ attributes }) => STATES[attributes.state ?? 'initial'] ?? 'new')
  return {
    id: unit.attributes.id ?? '',
    source: trimmed(parts.flatMap((part) => side(part, 'source'))),
    target:
      done.length > 0
        ? trimmed(inTargetOrder(parts).flatMap((part) => side(part, 'target')))
        : null,
    partial: done.length > 0 && !translated,
    state: states.includes('new') ? 'new' : (states[0] ?? 'new'),
    machine: segments.some(({ attributes }) => /:(machine|mt)$/.test(attributes.subState ?? '')),
    notes: childElements(unit, 'notes')
      .flatMap((notes) => childElements(notes, 'note'))
      .map(textContent),
  }
}

/**
 * The parts of a unit in the order that its translation has them: a <target> may say where among
 * them it stands.
 */
function inTargetOrder(parts: readonly XmlElement[]): XmlElement[] {
  const given = parts.map((part, index) => ({
    part,
    order: Number(childElements(part, 'target')[0]?.attributes.order ?? index + 1),
  }))
  return given.sort((one, other) => one.order - other.order).map(({ part }) => part)
}

/**
 * Tools that lay XML out prettily break lines inside of words to translate; an answer has no such
 * line breaks, so they are blanks.
 */
function collapseLineBreaks(inline: readonly Inline[]): Inline[] {
  return inline.map((piece): Inline =>
    typeof piece === 'string'
      ? piece.replace(/[ \t]*\n\s*/g, ' ')
      : 'children' in piece
        ? { ...piece, children: collapseLineBreaks(piece.children) }
        : piece,
  )
}

/** The words of a unit, without blanks at its ends. */
function trimmed(inline: readonly Inline[]): Inline[] {
  const flat = collapseLineBreaks(inline)
  const [first] = flat
  if (typeof first === 'string') flat[0] = first.trimStart()
  const last = flat.at(-1)
  if (typeof last === 'string') flat[flat.length - 1] = last.trimEnd()
  return flat.filter((piece) => piece !== '')
}
