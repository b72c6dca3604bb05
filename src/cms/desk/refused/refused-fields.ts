import type { FormState } from 'payload'
import type { FaultsByPath } from './refused-response.ts'

/** A field whose value the server refused, and why. */
export type RefusedField = { path: string; message: string; value: unknown }

const faultIn = (fields: FormState, path: string): string | null => {
  const field = fields[path]
  return field?.valid === false && field.errorMessage ? field.errorMessage : null
}

/**
 * The faults that came into a form with a save: those of the response, and those that the form found
 * itself. `known` are those of the save before.
 */
export const refusedBySave = (
  before: FormState,
  after: FormState,
  known: readonly RefusedField[],
  faults: FaultsByPath,
): RefusedField[] =>
  Object.keys({ ...after, ...faults }).flatMap((path) => {
    const found = faultIn(after, path)
    const isNew = faultIn(before, path) !== found || known.some((each) => each.path === path)
    const message = faults[path] ?? (isNew ? found : null)
    return message ? [{ path, message, value: after[path]?.value }] : []
  })

/** Those whose value nobody has changed since. */
export const stillRefused = (refused: readonly RefusedField[], fields: FormState): RefusedField[] =>
  refused.filter(({ path, value }) => JSON.stringify(fields[path]?.value) === JSON.stringify(value))
