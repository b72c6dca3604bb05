/** Messages between the desk and the preview in its iframe, which accept only their own origin. */
export const PREVIEW_READY = 'attune-preview-ready'
export const PREVIEW_VALUES = 'attune-preview-words'
