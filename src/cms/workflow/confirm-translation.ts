import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { hasRole } from '../../core/person.ts'
import { Refusal } from '../../core/refusal.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { signOffRule } from '../records/four-eyes.ts'
import { publishedEntry } from '../records/load-entry.ts'
import { requireUnbarred } from '../records/may-sign.ts'
import { takeStep } from '../records/take-step.ts'
import { severityOf } from '../translations/open-changes.ts'
import { openChangesOf, recordPending } from '../translations/pending-changes.ts'
import { lastSourceText } from '../translations/source-texts.ts'
import { refreshTranslations } from './publish/refresh-translations.ts'

export type TranslationConfirmation = {
  reason: string
  /** Id of the original's text that the person compared with. Refused if it is not the last one. */
  sourceText?: number
  seen?: string
}

/**
 * Records a person's confirmation that an unchanged translation still matches its changed original,
 * and clears its pending changes. After a safety change only a reviewer of the language may do so;
 * readers then see the translation again at once.
 */
export const confirmTranslation = (
  req: PayloadRequest,
  id: number,
  { reason, sourceText, seen }: TranslationConfirmation,
) =>
  takeStep(
    req,
    'still-current',
    id,
    async ({ sql, person, loaded: { entry, hash }, now }) => {
      const t = staffMessages(req)
      if (!entry.translationOf) throw new Refusal(t('workflow.isOriginal'), 422)
      const inForce = await publishedEntry(req, id)
      const open = [
        ...(await openChangesOf(sql, entry)),
        ...(inForce ? await openChangesOf(sql, inForce) : []),
      ]
      const severity = severityOf(open)
      if (severity === null) throw new Refusal(t('workflow.originalUnchanged'), 409)
      const source = await lastSourceText(sql, entry.translationOf)
      if (sourceText !== undefined && source?.id !== sourceText)
        throw new Refusal(t('workflow.originalChangedAgain'), 409)
      if (severity === 'safety' && !hasRole(person, 'reviewer'))
        throw new Refusal(t('workflow.onlyReviewerConfirms'), 403)
      if (severity === 'safety') {
        const signOff = await signOffRule(req)
        await requireUnbarred(req, { sql, person, locale: entry.locale, signOff, now })
      }
      await recordPending(sql, {
        entryId: id,
        sourceTextId: source?.id ?? null,
        pending: [],
        act: 'still-current',
        actor: person,
        reason,
      })
      await recordEvent(sql, {
        actor: person,
        action: 'translation.still-current',
        entryId: id,
        locale: entry.locale,
        textHash: hash,
        note: reason,
        details: { severity, sourceText: source?.id ?? null },
      })
      if (inForce) await refreshTranslations(req, sql, [{ entry: inForce, actor: person }], now)
    },
    seen,
  )
