/** The records that may only grow. Each line of theirs gets a seal. */
export const SEALED_TABLES = ['workflow.events', 'workflow.approvals', 'portal.history'] as const

/**
 * What a line says, as text that is the same on every server. A column that comes later must be
 * empty in the lines that are there, or their seals break. How long readers saw a line of the
 * history is the one thing that is told later. The trigger `workflow.seal_row` (migration
 * 20261124_092500_seals) computes the same.
 */
export const rowContent = (row: string) =>
  `(jsonb_strip_nulls(to_jsonb(${row})) - 'shown_until' - 'end_reason')::text`
export const sha256Of = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
export const sealOf = (previous: string, source: string, rowId: string, rowHash: string) =>
  sha256Of(`coalesce(${previous}, '') || ' ' || ${source} || ' ' || ${rowId} || ' ' || ${rowHash}`)
