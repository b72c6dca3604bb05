import type { Severity } from '../../core/severities.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'

/**
 * States of a translation. `draft` and `in-review` have not been published yet. Their labels are the
 * messages `translations.state.…`.
 */
export const TRANSLATION_STATES = [
  'missing',
  'draft',
  'in-review',
  'current',
  'stale',
  'withdrawn',
] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]
export type TranslationStatus = {
  state: TranslationState
  severity: Severity | null
  openChanges: number
  hasNewerDraft: boolean
}

/** Returns the status of a translation in words. */
export function statusLabel(
  { state, severity, hasNewerDraft }: TranslationStatus,
  t: DeskTranslate,
): string {
  const status =
    state === 'stale'
      ? t(`translations.stale.${severity ?? 'wording'}`)
      : t(`translations.state.${state}`)
  return hasNewerDraft ? t('translations.newerDraft', { status }) : status
}
