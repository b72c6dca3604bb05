import type { Finding, FlagCode } from '../../checks/check-text.ts'

const FIELDS: Partial<Record<FlagCode, string>> = { 'no-source': 'sources' }

/** Returns the form field a finding is about, or `undefined` if it is about a passage of text. */
export const fieldOf = ({ code }: Finding): string | undefined => FIELDS[code]
