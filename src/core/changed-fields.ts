const IGNORED_FIELDS = ['id', 'createdAt', 'updatedAt', 'globalType', 'collection']

/** Returns the fields that differ between two states of a record, as `[before, after]`. */
export function changedFields(
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
): Record<string, [unknown, unknown]> {
  const fields = Object.keys(after).filter((field) => !IGNORED_FIELDS.includes(field))
  const differs = fields.filter(
    (field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
  return Object.fromEntries(
    differs.map((field) => [field, [before?.[field] ?? null, after[field] ?? null]]),
  )
}
