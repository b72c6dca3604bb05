/**
 * What a change of the original means for readers of its translations, mildest first. The editor
 * chooses it when publishing. Their labels are the messages `core.severity.…`.
 */
export const SEVERITIES = ['wording', 'clarifying', 'safety'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * A change of a published text as its editor describes it: its severity for older translations,
 * and a note for readers on what changed.
 */
export type SourceChange = { severity: Severity; note?: string }
