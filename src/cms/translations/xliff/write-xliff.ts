import { escapeXml } from '../../../core/escape-markup.ts'
import type {
  CodeKind,
  Inline,
  Unit,
  UnitMatch,
  UnitState,
  XliffDocument,
  XliffVersion,
} from '../units/types.ts'

/** A carriage return, escaped, is not read as a line feed. */
const escape = (text: string): string => escapeXml(text).replace(/\r/g, '&#13;')

const STATE_2: Record<UnitState, string> = {
  new: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  published: 'final',
}
const STATE_1: Record<UnitState, string> = {
  new: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  published: 'final',
}

type Codes = NonNullable<Unit['codes']>

/** The attributes by which each version says what a code stands for. */
const CODE_2: Record<CodeKind, string> = {
  bold: ' type="fmt" subType="xlf:b"',
  italic: ' type="fmt" subType="xlf:i"',
  link: ' type="link"',
  lineBreak: ' type="fmt" subType="xlf:lb"',
  formatting: ' type="fmt"',
}
const CODE_1: Record<CodeKind, string> = {
  bold: ' ctype="bold"',
  italic: ' ctype="italic"',
  link: ' ctype="link"',
  lineBreak: ' ctype="lb"',
  formatting: '',
}

function inlineXml(inline: readonly Inline[], version: XliffVersion, codes: Codes = {}): string {
  const [pair, single, kinds] =
    version === '2.0' ? (['pc', 'ph', CODE_2] as const) : (['g', 'x', CODE_1] as const)
  return inline
    .map((piece) => {
      if (typeof piece === 'string') return escape(piece)
      const kind = codes[piece.id]
      const attributes = `id="${escape(piece.id)}"${kind ? kinds[kind] : ''}`
      return 'children' in piece
        ? `<${pair} ${attributes}>${inlineXml(piece.children, version, codes)}</${pair}>`
        : `<${single} ${attributes}/>`
    })
    .join('')
}

const ORIGIN = 'Attune'

const match2 = ({ likeness, source, target }: UnitMatch): string =>
  `<mtc:match ref="#s1" type="tm" origin="${ORIGIN}" similarity="${likeness}.0"><source>${escape(source)}</source><target>${escape(target)}</target></mtc:match>`

const match1 = ({ likeness, source, target }: UnitMatch): string =>
  `<alt-trans match-quality="${likeness}%" origin="${ORIGIN}"><source>${escape(source)}</source><target>${escape(target)}</target></alt-trans>`

function unit2({ id, source, target, state, machine, notes, codes, matches = [] }: Unit): string {
  const alike =
    matches.length > 0 ? `<mtc:matches>${matches.map(match2).join('')}</mtc:matches>` : ''
  const segment = matches.length > 0 ? ' id="s1"' : ''
  const said =
    notes.length > 0
      ? `<notes>${notes.map((note) => `<note>${escape(note)}</note>`).join('')}</notes>`
      : ''
  const translated = target
    ? `<target xml:space="preserve">${inlineXml(target, '2.0', codes)}</target>`
    : ''
  return `<unit id="${escape(id)}">${alike}${said}<segment${segment} state="${STATE_2[state]}"${machine ? ' subState="attune:machine"' : ''}><source xml:space="preserve">${inlineXml(source, '2.0', codes)}</source>${translated}</segment></unit>`
}

function unit1({ id, source, target, state, machine, notes, codes, matches = [] }: Unit): string {
  const translated = target
    ? `<target state="${STATE_1[state]}"${machine ? ' state-qualifier="mt-suggestion"' : ''}>${inlineXml(target, '1.2', codes)}</target>`
    : ''
  return `<trans-unit id="${escape(id)}" xml:space="preserve"><source>${inlineXml(source, '1.2', codes)}</source>${translated}${notes.map((note) => `<note>${escape(note)}</note>`).join('')}${matches.map(match1).join('')}</trans-unit>`
}

/** Writes a document as XLIFF of the given version. */
export function writeXliff(
  { sourceLocale, locale, files, exportedAt }: XliffDocument,
  version: XliffVersion,
): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  const exportNote = exportedAt
    ? `<notes><note category="exported">${escape(exportedAt)}</note></notes>`
    : ''
  const date = exportedAt ? ` date="${escape(exportedAt)}"` : ''
  if (version === '2.0') {
    const body = files
      .map(
        ({ sourceId, units }) =>
          `<file id="entry-${sourceId}">${exportNote}\n${units.map(unit2).join('\n')}\n</file>`,
      )
      .join('\n')
    return `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="${sourceLocale}" trgLang="${locale}">\n${body}\n</xliff>\n`
  }
  const body = files
    .map(
      ({ sourceId, units }) =>
        `<file original="entry-${sourceId}" source-language="${sourceLocale}" target-language="${locale}" datatype="plaintext"${date}><body>\n${units.map(unit1).join('\n')}\n</body></file>`,
    )
    .join('\n')
  return `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n${body}\n</xliff>\n`
}
