/** Normalizes a value for comparison: every kind of empty value is the same. */
const comparable = (value: unknown): string =>
  JSON.stringify(
    value === undefined ||
      value === '' ||
      value === false ||
      (Array.isArray(value) && value.length === 0)
      ? null
      : value,
  )
const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[name]
          : undefined,
      document,
    )

export type FormField = { value?: unknown; initialValue?: unknown }
/** A field somebody else changed: `merged` if only they did, `conflict` if both people did. */
export type FieldConflict = { path: string; theirs: unknown; kind: 'merged' | 'conflict' }

/** Fields that people do not edit. */
const IGNORED_FIELDS = ['id', 'updatedAt', 'createdAt', 'collection', 'sessionEndsAt']

/**
 * Compares a form with the document somebody else saved in the meantime. `initialValue` is the
 * value the form was loaded with. Fields the saved document lacks (the file of a picture) are
 * ignored.
 */
export const findConflicts = (
  fields: Record<string, FormField>,
  theirs: unknown,
): FieldConflict[] =>
  Object.entries(fields).flatMap(([path, { value, initialValue }]): FieldConflict[] => {
    const theirValue = valueAt(theirs, path)
    if (
      IGNORED_FIELDS.includes(path) ||
      theirValue === undefined ||
      (typeof theirValue === 'object' && theirValue !== null && !Array.isArray(theirValue)) ||
      comparable(value) === comparable(theirValue)
    )
      return []
    const [mineChanged, theirsChanged] = [
      comparable(value) !== comparable(initialValue),
      comparable(theirValue) !== comparable(initialValue),
    ]
    return theirsChanged
      ? [{ path, theirs: theirValue, kind: mineChanged ? 'conflict' : 'merged' }]
      : []
  })
