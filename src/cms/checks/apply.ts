import type { Finding } from './flag.ts'

export type Change = { words: string; replacement: string }

/** What would answer a finding for certain: other words in the place of these. `null` where only a person can say what is right. */
export function changeFor({ code, words, suggestion }: Finding): Change | null {
  if (words.endsWith('…')) return null
  if (code === 'apostrophe' || code === 'run-together') return { words, replacement: suggestion }
  if (code === 'unfinished' && suggestion === `${words}.`) return { words, replacement: suggestion }
  if (code === 'stray-date') return { words, replacement: '' }
  return null
}
