/** The append-only tables. Each of their rows gets a seal. */
export const SEALED_TABLES = [
  'workflow.events',
  'workflow.approvals',
  'workflow.label_releases',
  'portal.history',
] as const

/**
 * SQL for the content of a row, as text that is the same on every server. A column that is added
 * later must be null in existing rows, or their seals break. Left out is when readers stopped
 * seeing a text, which is set later. The trigger `workflow.seal_row` (migration
 * 20261124_092500_seals) computes the same.
 */
export const rowContent = (row: string) =>
  `(jsonb_strip_nulls(to_jsonb(${row})) - 'shown_until' - 'end_reason')::text`
export const sha256Of = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
export const sealOf = (previous: string, source: string, rowId: string, rowHash: string) =>
  sha256Of(`coalesce(${previous}, '') || ' ' || ${source} || ' ' || ${rowId} || ' ' || ${rowHash}`)
