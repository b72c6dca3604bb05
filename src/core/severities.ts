/**
 * What a change of the original means for readers of its translations; the editor says it on
 * publishing. Mildest first.
 */
export const SEVERITIES = [
  { value: 'wording', label: 'Wording: a typo or a smoother sentence. It says the same' },
  {
    value: 'clarifying',
    label: 'Clarifying: it says more, or says it more exactly. Older translations carry a notice',
  },
  {
    value: 'safety',
    label: 'Safety: the old text could harm. Older translations are hidden at once',
  },
] as const
export type Severity = (typeof SEVERITIES)[number]['value']
export const SEVERITY_VALUES = SEVERITIES.map(({ value }) => value)

/**
 * What an editor says about a change of a published text: how grave it is for older translations,
 * and what changed, in words for readers.
 */
export type SourceChange = { severity: Severity; note?: string }
