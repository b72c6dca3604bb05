import type { FormState } from 'payload'

/** A field whose value the server refused, and why. */
export type RefusedField = { path: string; message: string; value: unknown }

const faultIn = (fields: FormState, path: string): string | null => {
  const field = fields[path]
  return field?.valid === false && field.errorMessage ? field.errorMessage : null
}

/** The faults that came into a form with a save. `known` are those of the save before. */
export const refusedBySave = (
  before: FormState,
  after: FormState,
  known: readonly RefusedField[],
): RefusedField[] =>
  Object.keys(after).flatMap((path) => {
    const message = faultIn(after, path)
    const isNew = faultIn(before, path) !== message || known.some((each) => each.path === path)
    return message && isNew ? [{ path, message, value: after[path]?.value }] : []
  })

/** Those whose value nobody has changed since. */
export const stillRefused = (refused: readonly RefusedField[], fields: FormState): RefusedField[] =>
  refused.filter(({ path, value }) => JSON.stringify(fields[path]?.value) === JSON.stringify(value))
