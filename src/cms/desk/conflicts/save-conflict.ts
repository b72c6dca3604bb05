/**
 * A value as it counts for a comparison: nothing is nothing, however a form or the server says so.
 */
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
export type FieldConflict = { path: string; theirs: unknown; kind: 'taken' | 'clash' }

/** What of a form is not for people to compare. */
const IGNORED_FIELDS = ['id', 'updatedAt', 'createdAt', 'collection', 'sessionEndsAt']

/**
 * A form meets what somebody else saved meanwhile: where only they changed a field theirs is taken,
 * where both did it is for the person to say. `initialValue` is what the form began with. Fields
 * that the other one does not have (a picture’s file) are left alone.
 */
export const findConflicts = (
  fields: Record<string, FormField>,
  theirs: unknown,
): FieldConflict[] =>
  Object.entries(fields).flatMap(([path, { value, initialValue }]): FieldConflict[] => {
    const other = valueAt(theirs, path)
    if (
      IGNORED_FIELDS.includes(path) ||
      other === undefined ||
      (typeof other === 'object' && other !== null && !Array.isArray(other)) ||
      comparable(value) === comparable(other)
    )
      return []
    const [iDid, theyDid] = [
      comparable(value) !== comparable(initialValue),
      comparable(other) !== comparable(initialValue),
    ]
    return theyDid ? [{ path, theirs: other, kind: iDid ? 'clash' : 'taken' }] : []
  })
