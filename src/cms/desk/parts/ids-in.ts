import { MAX_ID } from '../../../core/ids.ts'

const MAX_IDS = 500

/** The IDs in a parameter such as `ids=1,2,3`; `null` if there are none. */
export function idsIn(value: unknown): number[] | null {
  if (typeof value !== 'string') return null
  const ids = value
    .split(',')
    .filter((each) => /^\d{1,10}$/.test(each))
    .map(Number)
    .filter((id) => id > 0 && id <= MAX_ID)
  return ids.length > 0 ? [...new Set(ids)].slice(0, MAX_IDS) : null
}
