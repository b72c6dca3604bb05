import type { VersionSummary } from './load-versions.ts'

const number = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : null

/**
 * Returns the two versions to compare, the older one first: the requested ones, or else the newest
 * and the published one (or the one before the newest). `versions` are newest first.
 */
export function chooseVersions(
  versions: readonly VersionSummary[],
  requested: { from?: unknown; to?: unknown },
): { from: VersionSummary | null; to: VersionSummary | null } {
  const find = (value: unknown) => versions.find(({ id }) => id === number(value))
  const to = find(requested.to) ?? versions[0] ?? null
  const readers = versions.find(({ seenByReaders }) => seenByReaders)
  const from =
    find(requested.from) ?? (readers && readers.id !== to?.id ? readers : versions[1]) ?? null
  return from && to && from.id > to.id ? { from: to, to: from } : { from, to }
}
