import type { PageOrigin } from '../../read/pair.ts'
import type { LineAt } from '../formats/html-tree.ts'
import type { ImportNotice } from '../shared/notices.ts'

/** A page of another site, as its export has it. */
export type SitePage = PageOrigin & {
  title: string
  html: string
  /** The names of its categories or folders. The first becomes a topic if one has its name. */
  sections: string[]
  /** Where it is in the export: its line, or its number (from 1) in a file without lines. */
  line: number
  /** The line of the export for an offset in `html`. Without it, all are at `line`. */
  lineAt?: LineAt
}

/** The pages of an export, and what of it has no place here. */
export type SiteContent = { pages: SitePage[]; notices: ImportNotice[] }

/** The day of a date as exports write it; `undefined` if it is none. */
export function dayOf(date: unknown): string | undefined {
  const day = typeof date === 'string' ? /^\s*(\d{4}-\d\d-\d\d)/.exec(date)?.[1] : undefined
  return day !== undefined && !day.startsWith('0000') && !Number.isNaN(Date.parse(day))
    ? day
    : undefined
}

/** The parts of an origin that have a value. */
export const originParts = (
  paths: readonly string[],
  publishedOn: string | undefined,
  changedOn: string | undefined,
): PageOrigin => ({
  paths: [...new Set(paths)],
  ...(publishedOn ? { publishedOn } : {}),
  ...(changedOn ? { changedOn } : {}),
})
