import type { DocumentFault } from './faults.ts'

/** How a text is stored. `other`: an export cannot write it. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'other'
export type Decoded = { text: string; encoding: TextEncoding }

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, index) => bytes[index] === byte)

/** Decodes a text without its byte-order mark. Returns faults for anything that is not a text. */
export function decode(file: string, bytes: Uint8Array): Decoded | DocumentFault[] {
  if (startsWith(bytes, 0xff, 0xfe) && bytes.length % 2 === 0)
    return decodeAs(file, bytes.subarray(2), 'utf-16le', 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff) && bytes.length % 2 === 0)
    return decodeAs(file, bytes.subarray(2), 'utf-16be', 'utf-16be')
  const signature = SIGNATURES.find(({ head }) => startsWith(bytes, ...head))
  if (signature)
    return [
      {
        file,
        line: null,
        code: 'binary',
        message: { key: `faults.binary.${kindOf(signature.kind, bytes)}` },
      },
    ]
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return [
      {
        file,
        line: lineOfByte(bytes, nul),
        code: 'binary',
        message: { key: 'faults.binary.nul', values: { byte: nul } },
      },
    ]
  return startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? decodeAs(file, bytes.subarray(3), 'utf-8', 'utf-8-bom')
    : decodeAs(file, bytes, 'utf-8', 'utf-8')
}

function decodeAs(
  file: string,
  bytes: Uint8Array,
  label: string,
  encoding: TextEncoding,
): Decoded | DocumentFault[] {
  try {
    return rejectControlCharacters(
      file,
      label === 'windows-1252'
        ? decodeWindows1252(bytes)
        : new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding,
    )
  } catch {
    if (label !== 'utf-8') {
      const values = { encoding: label.toUpperCase() }
      return [
        { file, line: null, code: 'encoding', message: { key: 'faults.encoding.other', values } },
      ]
    }
    const at = firstInvalidUtf8(bytes)
    const values = {
      byte: at + (encoding === 'utf-8-bom' ? 3 : 0),
      value: `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`,
    }
    return [
      {
        file,
        line: lineOfByte(bytes, at),
        code: 'encoding',
        message: { key: 'faults.encoding.utf8', values },
      },
    ]
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from byte 0x80 on. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The decoder of some versions of Node takes Windows-1252 for Latin-1. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '')

/** How far into a page browsers look for its encoding, in bytes. */
const DECLARATION_BYTES = 4_096

/** The encoding that a web page declares, if it is not UTF-8; `null` without one that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const label =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(
      head,
    )
  try {
    const { encoding } = new TextDecoder(label?.[1] ?? label?.[2] ?? 'utf-8')
    return /^utf-/.test(encoding) ? null : encoding
  } catch {
    return null
  }
}

/** Decodes a web page. If it is not UTF-8, the encoding that it declares is taken. */
export function decodePage(file: string, bytes: Uint8Array): Decoded | DocumentFault[] {
  const decoded = decode(file, bytes)
  const declared = Array.isArray(decoded) ? declaredEncoding(bytes) : null
  const isOther = Array.isArray(decoded) && decoded.some(({ code }) => code === 'encoding')
  return declared && isOther ? decodeAs(file, bytes, declared, 'other') : decoded
}

/**
 * A text has no control characters, except tabs, line ends and the form feeds of word processors.
 */
function rejectControlCharacters(
  file: string,
  text: string,
  encoding: TextEncoding,
): Decoded | DocumentFault[] {
  // eslint-disable-next-line no-control-regex -- to find them
  const faults = Array.from(text.matchAll(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/gu))
    .slice(0, 20)
    .map((match): DocumentFault => ({
      file,
      line: text.slice(0, match.index).split(/\r\n|\r|\n/).length,
      code: 'control-character',
      message: { key: 'faults.controlCharacter', values: { character: codePoint(match[0]) } },
    }))
  return faults.length > 0 ? faults : { text, encoding }
}

/** A character as Unicode names it: `U+0007`. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const SIGNATURES = [
  { head: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { head: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
  { head: [0xd0, 0xcf, 0x11, 0xe0], kind: 'doc' },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
  { head: [0x1f, 0x8b], kind: 'compressed' },
  { head: [0x89, 0x50, 0x4e, 0x47], kind: 'picture' },
  { head: [0xff, 0xd8, 0xff], kind: 'picture' },
] as const

/** What an archive is by the names and words that it has uncompressed. */
function kindOf(kind: (typeof SIGNATURES)[number]['kind'], bytes: Uint8Array) {
  if (kind !== 'zip') return kind
  const has = (words: string) => Buffer.from(bytes).includes(words)
  if (has('xl/workbook.') || has('opendocument.spreadsheet')) return 'spreadsheet'
  return has('opendocument.text') ? 'openDocument' : kind
}

const lineOfByte = (bytes: Uint8Array, offset: number): number => {
  let line = 1
  for (let index = 0; index < offset; index += 1)
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line += 1
  return line
}

/**
 * Returns the offset of the first byte that is not part of a well-formed sequence: the end of the
 * longest prefix that can be decoded, without an incomplete sequence at its end.
 */
function firstInvalidUtf8(bytes: Uint8Array): number {
  const decodes = (length: number, stream = true) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream })
      return true
    } catch {
      return false
    }
  }
  const isComplete = (length: number) => decodes(length, false)
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  if (decodes(bytes.length)) return lastSequenceStart(bytes)
  return isComplete(good) ? good : lastSequenceStart(bytes.subarray(0, good))
}

/** The offset at which the last sequence starts. */
function lastSequenceStart(bytes: Uint8Array): number {
  let at = bytes.length - 1
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}
