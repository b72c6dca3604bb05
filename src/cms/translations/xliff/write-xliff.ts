import type { Inline, Unit, UnitState, XliffDocument, XliffVersion } from './types.ts'

// XML 1.0 cannot contain these characters, not even escaped.
// eslint-disable-next-line no-control-regex -- leaving them out is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escape = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')

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

const inlineXml = (inline: readonly Inline[], pair: 'pc' | 'g', single: 'ph' | 'x'): string =>
  inline
    .map((piece) => {
      if (typeof piece === 'string') return escape(piece)
      const id = escape(piece.id)
      return 'children' in piece
        ? `<${pair} id="${id}">${inlineXml(piece.children, pair, single)}</${pair}>`
        : `<${single} id="${id}"/>`
    })
    .join('')

function unit2({ id, source, target, state, machine, notes }: Unit): string {
  const said =
    notes.length > 0
      ? `<notes>${notes.map((note) => `<note>${escape(note)}</note>`).join('')}</notes>`
      : ''
  const translated = target
    ? `<target xml:space="preserve">${inlineXml(target, 'pc', 'ph')}</target>`
    : ''
  return `<unit id="${escape(id)}">${said}<segment state="${STATE_2[state]}"${machine ? ' subState="attune:machine"' : ''}><source xml:space="preserve">${inlineXml(source, 'pc', 'ph')}</source>${translated}</segment></unit>`
}

function unit1({ id, source, target, state, machine, notes }: Unit): string {
  const translated = target
    ? `<target state="${STATE_1[state]}"${machine ? ' state-qualifier="mt-suggestion"' : ''}>${inlineXml(target, 'g', 'x')}</target>`
    : ''
  return `<trans-unit id="${escape(id)}" xml:space="preserve"><source>${inlineXml(source, 'g', 'x')}</source>${translated}${notes.map((note) => `<note>${escape(note)}</note>`).join('')}</trans-unit>`
}

/** Writes a document as XLIFF of the given version. */
export function writeXliff(
  { sourceLocale, locale, files }: XliffDocument,
  version: XliffVersion,
): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (version === '2.0') {
    const body = files
      .map(
        ({ sourceId, units }) =>
          `<file id="entry-${sourceId}">\n${units.map(unit2).join('\n')}\n</file>`,
      )
      .join('\n')
    return `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${sourceLocale}" trgLang="${locale}">\n${body}\n</xliff>\n`
  }
  const body = files
    .map(
      ({ sourceId, units }) =>
        `<file original="entry-${sourceId}" source-language="${sourceLocale}" target-language="${locale}" datatype="plaintext"><body>\n${units.map(unit1).join('\n')}\n</body></file>`,
    )
    .join('\n')
  return `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n${body}\n</xliff>\n`
}
