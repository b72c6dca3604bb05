/** The code systems that have a name here, with their object identifiers (OID), as records send them. */
const SYSTEMS: Readonly<Record<string, string>> = {
  'ICD-10-CM': '2.16.840.1.113883.6.90',
  'ICD-10': '2.16.840.1.113883.6.3',
  'ICD-9-CM': '2.16.840.1.113883.6.103',
  'SNOMED CT': '2.16.840.1.113883.6.96',
  LOINC: '2.16.840.1.113883.6.1',
  RXNORM: '2.16.840.1.113883.6.88',
}
const NAMES = Object.keys(SYSTEMS)
const OID = /^\d+(?:\.\d+)+$/
const CODE = /^[\p{L}\d][\p{L}\d.:-]{0,39}$/u
const MAX_LABEL = 150

/** A code of a system: its name if it has one here, else its OID. */
export type Code = { system: string; code: string; label: string }

/** The name of a system that has one here, else its OID; `null` for what is neither. */
export function systemOf(given: string): string | null {
  const upper = given.trim().toUpperCase()
  const named = NAMES.find((name) => name === upper || SYSTEMS[name] === upper)
  return named ?? (OID.test(upper) ? upper : null)
}

export const oidOf = (system: string): string => SYSTEMS[system] ?? system

/**
 * Reads a code as people write it: the system by name or OID, the code, and what it means, as in
 * `ICD-10-CM F41.1 Generalized anxiety disorder`. Returns `null` for anything else.
 */
export function parseCode(text: string): Code | null {
  const [, given = '', code = '', label = ''] =
    /^\s*(SNOMED\s+CT|\S+)\s+(\S+)\s+(\S[^\n]*?)\s*$/i.exec(text) ?? []
  const system = systemOf(given.replace(/\s+/g, ' '))
  const [key] = system ? keysOf(system, code) : []
  return system && key && label !== '' && label.length <= MAX_LABEL
    ? { system, code: key.slice(system.length + 1), label: label.replace(/\s+/g, ' ') }
    : null
}

/** A code in the one form in which it is stored; `portal.code_keys` reads it. */
export const formatCode = ({ system, code, label }: Code): string => `${system} ${code} ${label}`

/**
 * The keys under which `portal.code_keys` knows a code that was asked for: itself, then its parents
 * where the system's codes are written so that they show them (ICD). None if it cannot be a code.
 */
export function keysOf(system: string, given: string): string[] {
  const code = given.trim().toUpperCase()
  if (!CODE.test(code)) return []
  if (!system.startsWith('ICD-')) return [`${system} ${code}`]
  const [base = '', rest = ''] = code.includes('.')
    ? code.split('.', 2)
    : [code.slice(0, 3), code.slice(3)]
  const parents = Array.from({ length: rest.length }, (_, at) => rest.slice(0, rest.length - at))
  return [...parents.map((part) => `${base}.${part}`), base].map((each) => `${system} ${each}`)
}
