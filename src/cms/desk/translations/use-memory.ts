import { useEffect, useState } from 'react'
import type { ParagraphMatches } from '../../translations/memory/memory-of-entry.ts'
import { requestJson } from '../editing/api.ts'

/**
 * Loads what the memory has for the paragraphs of a translation, by the original's paragraph.
 * `version` loads it again when it changes.
 */
export function useMemory(
  entryId: number,
  version: unknown,
): ReadonlyMap<string, ParagraphMatches['matches']> {
  const [rows, setRows] = useState<readonly ParagraphMatches[]>([])
  useEffect(() => {
    let isLatest = true
    void requestJson<{ rows: ParagraphMatches[] }>(`/api/entries/${entryId}/memory`).then(
      (result) => {
        if (isLatest && result.ok) setRows(result.data.rows)
      },
    )
    return () => {
      isLatest = false
    }
  }, [entryId, version])
  return new Map(rows.map(({ source, matches }) => [source, matches]))
}
