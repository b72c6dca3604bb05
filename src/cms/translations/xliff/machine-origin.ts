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
])
const MACHINE_ORIGIN =
  /^(?:n|a|s|adaptive[-_]?|neural[-_]?)?mt(?:$|[-_: ])|machine|auto(?:matic)?[-_ ]?transl|automatically translated|\bmt$/i
const MACHINE_QUALIFIER = /^(?:mt-suggestion|leveraged-mt|x-.*\bmt\b.*)$/i

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const attributesOf = ({ attributes }: XmlElement): Map<string, string> =>
  new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

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
    MACHINE_QUALIFIER.test(attributes.get('state-qualifier') ?? '') ||
    /^(?:machine|mt)[-_]?(?:translated)?$/i.test(attributes.get('status') ?? '') ||
    /:(?:machine|mt)(?:$|[-_])/i.test(attributes.get('subState') ?? '') ||
    attributes.has('mtConfidence') ||
    // The metadata of 2.0: `<mda:meta type="origin">machine</mda:meta>`.
    (localName(element.name) === 'meta' &&
      ORIGINS.has(attributes.get('type') ?? '') &&
      MACHINE_ORIGIN.test(textContent(element).trim())) ||
    /\bmt-confidence\b/.test(attributes.get('annotatorsRef') ?? '') ||
    Array.from(attributes).some(([name, value]) => ORIGINS.has(name) && MACHINE_ORIGIN.test(value))
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
