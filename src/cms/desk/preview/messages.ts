/**
 * What the desk and the page beside the form say to each other; both are of the same origin and
 * listen to nobody else.
 */
export const PREVIEW_READY = 'attune-preview-ready'
export const PREVIEW_VALUES = 'attune-preview-words'

/** The fields of a form that a reader sees something of. */
export const PREVIEWED_FIELDS = [
  'locale',
  'translationOf',
  'question',
  'slug',
  'shortAnswer',
  'answer',
  'topics',
  'riskTier',
  'sensitive',
  'jurisdiction',
  'sources',
] as const
