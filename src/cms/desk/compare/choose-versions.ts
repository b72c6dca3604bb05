import type { VersionLine } from './load-versions.ts'

const number = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : null

/**
 * The two versions to compare, the older one first: those asked for, or what readers see (else the
 * one before the newest) and the newest. `lines` are newest first.
 */
export function chosenVersions(
  lines: readonly VersionLine[],
  asked: { from?: unknown; to?: unknown },
): { from: VersionLine | null; to: VersionLine | null } {
  const find = (value: unknown) => lines.find(({ id }) => id === number(value))
  const to = find(asked.to) ?? lines[0] ?? null
  const readers = lines.find(({ seenByReaders }) => seenByReaders)
  const from = find(asked.from) ?? (readers && readers.id !== to?.id ? readers : lines[1]) ?? null
  return from && to && from.id > to.id ? { from: to, to: from } : { from, to }
}
