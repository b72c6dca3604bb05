import { useDocumentInfo } from '@payloadcms/ui'
import type { FieldValues } from '../../compare/fields.ts'

const NO_VALUES: FieldValues = {}

/** Returns when a version was saved (its `updatedAt`), or `null` if it has not been saved. */
export const savedAt = ({ updatedAt }: FieldValues): string | null =>
  typeof updatedAt === 'string' ? updatedAt : null

/**
 * The version of the entry the form was loaded with, or last saved. `values` is empty for a new
 * entry.
 */
export function useLoadedVersion(): { values: FieldValues; updatedAt: string | null } {
  const { data } = useDocumentInfo()
  const values: FieldValues = data ?? NO_VALUES
  return { values, updatedAt: savedAt(values) }
}
