import { namesMachine } from '../units/machine-names.ts'
import { childElements, textContent, type XmlElement } from './parse-xml.ts'

/** The local names of attributes that say where words come from. */
const ORIGINS = new Set([
  'origin',
  'trans-origin',
  'match-origin',
  'match-type',
  'extype',
  'matchtype',
  'origin-type',
  'alttranstype',
  'phase-name',
])
const MACHINE_QUALIFIER = /^(?:mt-suggestion|leveraged-mt|x-.*\bmt\b.*)$/i
/** A property of a unit: in the metadata of 2.0, and in 1.1. */
const PROPERTIES = new Set(['meta', 'prop'])

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const attributesOf = ({ attributes }: XmlElement): Map<string, string> =>
  new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

/** Values of a tool's own begin with `x-`: `x-deepl`. */
const isMachineQualifier = (value: string): boolean =>
  MACHINE_QUALIFIER.test(value) || (/^x-/i.test(value) && namesMachine(value.slice(2)))

/**
 * Whether an element's own attributes say that a machine wrote its words: `state-qualifier` of the
 * standard, Crowdin and Weblate; `origin` of Trados, `status` of memoQ, `trans-origin` of Phrase,
 * confidence of the Internationalization Tag Set.
 */
function saysMachine(element: XmlElement): boolean {
  const attributes = attributesOf(element)
  // Phrase keeps the origin of words that a person has edited since.
  if (attributes.get('level-edited') === 'true') return false
  return (
    isMachineQualifier(attributes.get('state-qualifier') ?? '') ||
    /^(?:machine|mt)[-_]?(?:translated)?$/i.test(attributes.get('status') ?? '') ||
    /:(?:machine|mt)(?:$|[-_])/i.test(attributes.get('subState') ?? '') ||
    attributes.has('mtConfidence') ||
    // `<mda:meta type="origin">machine</mda:meta>`, `<prop prop-type="origin">mt</prop>`.
    (PROPERTIES.has(localName(element.name)) &&
      ORIGINS.has(attributes.get('type') ?? attributes.get('prop-type') ?? '') &&
      namesMachine(textContent(element))) ||
    /\bmt-confidence\b/.test(attributes.get('annotatorsRef') ?? '') ||
    Array.from(attributes).some(([name, value]) => ORIGINS.has(name) && namesMachine(value))
  )
}

/** Suggestions beside a unit; the last is what memoQ keeps of the one that it inserted. */
const MATCHES = new Set(['alt-trans', 'match', 'insertedmatch'])
/** What tools keep of earlier words: Trados the origin, memoQ whole units. */
const EARLIER = new Set(['prev-origin', 'historical-unit'])
const descendants = (element: XmlElement): XmlElement[] =>
  childElements(element).flatMap((child) =>
    MATCHES.has(localName(child.name)) || EARLIER.has(localName(child.name))
      ? []
      : [child, ...descendants(child)],
  )

const wordsOf = (element: XmlElement): string => textContent(element).replace(/\s+/gu, ' ').trim()

/** The suggestions beside a unit that a machine made. */
const machineMatches = (element: XmlElement): string[] =>
  childElements(element).flatMap((child) => {
    const name = localName(child.name)
    if (name === 'matches') return machineMatches(child)
    if (!MATCHES.has(name)) return []
    const isMachine =
      saysMachine(child) ||
      /^(?:mt|am)$/.test(child.attributes.type ?? '') ||
      ['tool', 'tool-id'].some((tool) => namesMachine(child.attributes[tool] ?? '')) ||
      (name === 'insertedmatch' && /^MT\b/.test(child.attributes.source ?? ''))
    return isMachine
      ? childElements(child)
          .filter((each) => localName(each.name) === 'target')
          .map(wordsOf)
      : []
  })

/**
 * Whether a machine translated a unit: the unit, its target or one of its segments says so, or its
 * words are those of a machine's suggestion beside it.
 */
export function isMachineMade(unit: XmlElement): boolean {
  if ([unit, ...descendants(unit)].some(saysMachine)) return true
  const suggested = machineMatches(unit)
  if (suggested.length === 0) return false
  const targets = [unit, ...descendants(unit)]
    .flatMap((element) => childElements(element, 'target'))
    .map(wordsOf)
  return targets.some((words) => words !== '' && suggested.includes(words))
}
