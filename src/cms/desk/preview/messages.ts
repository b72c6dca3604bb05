/** Messages between the desk and the preview in its iframe, which accept only their own origin. */
export const PREVIEW_READY = 'attune-preview-ready'
export const PREVIEW_VALUES = 'attune-preview-words'

/** The fields that change what readers see. */
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
