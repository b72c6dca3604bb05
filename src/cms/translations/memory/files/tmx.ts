import { Parser } from 'htmlparser2'
import { escapeXml } from '../../../../core/escape-markup.ts'
import type { Row } from '../../../../core/row.ts'
import type { Locale } from '../../../../i18n/locales.ts'
import { localeOfTag } from '../../units/locale-of-tag.ts'
import { namesMachine } from '../../units/machine-names.ts'

/** A pair as a TMX file has it. */
type TmxPair = { from: Locale; into: Locale; source: string; target: string }

/**
 * What a TMX file holds: pairs of our languages that people wrote, how many a machine made, and how
 * many units have no pair.
 */
export type ReadTmx = { pairs: TmxPair[]; machine: number; leftOut: number }

/** A file that is not TMX. */
export class NotTmxError extends Error {}

/** A pair of a signed translation. `at` is when it was published. */
export type WrittenPair = TmxPair &
  Row<'workflow.translation_memory', 'at'> & {
    entryId: Row<'workflow.translation_memory'>['entry_id']
    signedBy: Row<'workflow.translation_memory'>['signed_by']
  }

const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '')

/** Writes pairs as TMX 1.4b, each with the answer that it is from and who signed it. */
export function writeTmx(pairs: readonly WrittenPair[], now: Date): string {
  const units = pairs.map(({ from, into, source, target, entryId, signedBy, at }) => {
    const properties = [
      entryId === null ? '' : `<prop type="x-answer">${entryId}</prop>`,
      signedBy ? `<prop type="x-signed-by">${escapeXml(signedBy)}</prop>` : '',
    ].join('')
    const seg = (locale: Locale, text: string) =>
      `<tuv xml:lang="${locale}"><seg>${escapeXml(text)}</seg></tuv>`
    return `<tu srclang="${from}" changedate="${stamp(new Date(at))}">${properties}${seg(from, source)}${seg(into, target)}</tu>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Attune" creationtoolversion="1" segtype="paragraph" o-tmf="Attune" adminlang="en" srclang="*all*" datatype="plaintext" creationdate="${stamp(now)}"/>
<body>
${units.join('\n')}
</body>
</tmx>
`
}

/** Elements in a segment whose text is code, not words. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])
const MAX_DEPTH = 50

type Attributes = Record<string, string>
/** `byMachine`: what it says of itself; `null` if it says nothing. */
type Variant = { language: string; text: string; byMachine: boolean | null }
type TmxUnit = { language: string; variants: Variant[]; byMachine: boolean | null }

/** Who changed words last says more than who wrote them first: `MT!` is what Okapi writes. */
function madeByMachine({ creationid, changeid, creationtool }: Attributes): boolean | null {
  const who = changeid ?? creationid
  if (who !== undefined && namesMachine(who)) return true
  if (creationtool !== undefined && namesMachine(creationtool)) return changeid === undefined
  return changeid === undefined ? null : false
}

const ORIGIN_PROPERTY =
  /origin|suggestion|match.?type|translat(?:ion|ed).?(?:source|type|by)|engine/i
const MACHINE_PROPERTY = /^(?:x-)?(?:is-?)?(?:mt|machine[-_ ]?translat(?:ed|ion))$/i

/** Whether a property says that a machine made the words: `x-Origin` of Trados, a flag. */
const propertyNamesMachine = (type: string, value: string): boolean =>
  MACHINE_PROPERTY.test(type)
    ? !/^(?:no|false|0|)$/i.test(value.trim())
    : ORIGIN_PROPERTY.test(type) && namesMachine(value)

/**
 * Reads TMX of any version. Codes in segments are left out, and so are languages that are not ours;
 * entities that a file defines are unknown. Throws NotTmxError.
 */
export function readTmx(source: string): ReadTmx {
  const result: ReadTmx = { pairs: [], machine: 0, leftOut: 0 }
  const open: string[] = []
  let sourceLanguage = ''
  let unit: TmxUnit | null = null
  let variant: Variant | null = null
  let property: { type: string; value: string } | null = null
  let isTmx = false
  let isInSegment = false
  let codes = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        if (open.length > MAX_DEPTH) throw new NotTmxError()
        if (open.length === 1) isTmx = name === 'tmx'
        if (name === 'header') sourceLanguage = attributes.srclang ?? ''
        if (name === 'tu')
          unit = {
            language: attributes.srclang ?? sourceLanguage,
            variants: [],
            byMachine: madeByMachine(attributes),
          }
        if (name === 'tuv')
          variant = {
            language: attributes['xml:lang'] ?? attributes.lang ?? '',
            text: '',
            byMachine: madeByMachine(attributes),
          }
        if (name === 'prop') property = { type: attributes.type ?? '', value: '' }
        if (name === 'seg') isInSegment = true
        if (CODES.has(name)) codes += 1
      },
      ontext(text) {
        if (isInSegment && codes === 0 && variant) variant.text += text
        else if (property) property.value += text
      },
      onclosetag(name) {
        open.pop()
        if (name === 'seg') isInSegment = false
        if (CODES.has(name)) codes -= 1
        if (name === 'prop' && property) {
          const holder = variant ?? unit
          // A person who changed the words since wins over where they came from.
          if (holder && propertyNamesMachine(property.type, property.value))
            holder.byMachine ??= true
          property = null
        }
        if (name === 'tuv' && variant) {
          unit?.variants.push(variant)
          variant = null
        }
        if (name === 'tu' && unit) {
          const { pairs, machine } = pairsOf(unit)
          result.pairs.push(...pairs)
          result.machine += machine
          if (pairs.length + machine === 0) result.leftOut += 1
          unit = null
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(source)
  if (!isTmx) throw new NotTmxError()
  return result
}

/**
 * The pairs of a unit, from its source language into each of its other languages, and how many of
 * them a machine made: the unit says so, or the translation.
 */
function pairsOf({ language, variants, byMachine }: TmxUnit): Omit<ReadTmx, 'leftOut'> {
  const known = variants.flatMap(({ language: tag, text, ...variant }) => {
    const locale = localeOfTag(tag)
    const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
    return locale && words ? [{ locale, words, byMachine: variant.byMachine ?? byMachine }] : []
  })
  const wanted = localeOfTag(language)
  const source = known.find(({ locale }) => locale === wanted) ?? known[0]
  const targets = known.filter(({ locale }) => source && locale !== source.locale)
  const written = targets.filter((each) => !each.byMachine)
  return {
    machine: targets.length - written.length,
    pairs: written.flatMap(({ locale, words }) =>
      source ? [{ from: source.locale, into: locale, source: source.words, target: words }] : [],
    ),
  }
}
