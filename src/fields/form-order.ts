import type { Field } from './field.ts'

/** Fields as the form shows them: the main column, then the sidebar. */
export const inFormOrder = (fields: readonly Field[]): Field[] => [
  ...fields.filter(({ place }) => place === 'main'),
  ...fields.filter(({ place }) => place === 'sidebar'),
]
