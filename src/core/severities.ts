/**
 * What a change of the original means for readers of its translations; the editor says it on
 * publishing. Mildest first. Their labels are the messages `core.severity.…`.
 */
export const SEVERITIES = ['wording', 'clarifying', 'safety'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * What an editor says about a change of a published text: how grave it is for older translations,
 * and what changed, in words for readers.
 */
export type SourceChange = { severity: Severity; note?: string }
