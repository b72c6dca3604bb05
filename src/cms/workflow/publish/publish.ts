import { Forbidden, type PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import { stateLabel } from '../../../core/states.ts'
import { nameOf } from '../../../i18n/format.ts'
import { mayActOnEntry } from '../../access/adapters.ts'
import { WORKFLOW_ACTIONS } from '../../access/workflow-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { loadEntry, lockEntry } from '../../records/load-entry.ts'
import { takeStep, type WorkflowStep } from '../../records/take-step.ts'
import { publicationFacts } from './publication-facts.ts'
import { publishTexts, type Publication } from './publish-text.ts'
import { requireChangeSeverity, requirePublishable } from './require-publishable.ts'

export type PublishOptions = {
  note?: string
  /** The `updatedAt` of the text that the person looked at. */
  seen?: string
  /** How severe the change is. Required if it changes words that readers already know. */
  change?: SourceChange
  /**
   * Ids of translations to publish in the same transaction. The person confirms that they match
   * the new text.
   */
  translations?: readonly number[]
}

/**
 * Publishes the newest text of an entry, and the given translations with it. Throws a Refusal that
 * lists everything that is missing.
 */
export const publish = (
  req: PayloadRequest,
  id: number,
  { note, seen, change, translations = [] }: PublishOptions = {},
) =>
  takeStep(
    req,
    'publish',
    id,
    async (step) => {
      const { sql, person, loaded, now } = step
      for (const translationId of [...translations].sort((a, b) => a - b))
        await lockEntry(req, sql, translationId)
      requirePublishable(
        await publicationFacts(req, sql, loaded),
        note,
        'published',
        staffMessages(req),
      )
      await requireChangeSeverity(req, sql, loaded.entry, change)
      const publication = { actor: person, note, change, publishedTogether: translations }
      await publishTexts(req, sql, [{ ...publication, ...loaded }], now)
      for (const translationId of translations)
        await publishTranslation(step, translationId, publication)
    },
    seen,
  )

/** Publishes a translation with its original, by the same rules as on its own. */
async function publishTranslation(
  { req, sql, person, loaded: original, now }: WorkflowStep,
  id: number,
  publication: Publication,
): Promise<void> {
  const t = staffMessages(req)
  const loaded = await loadEntry(req, id)
  const { by, from } = WORKFLOW_ACTIONS.publish
  const state = loaded.entry.state ?? 'draft'
  if (loaded.entry.translationOf !== original.entry.id)
    throw new Refusal(t('workflow.notItsTranslation', { id }), 422)
  if (!mayActOnEntry(person, by, loaded.entry)) throw new Forbidden(req.t)
  if (!from.includes(state))
    throw new Refusal(
      t('workflow.translationNotNow', {
        language: nameOf('language', loaded.entry.locale, t.locale),
        state: stateLabel(t, state),
      }),
      409,
    )
  requirePublishable(await publicationFacts(req, sql, loaded), publication.note, 'published', t)
  await publishTexts(req, sql, [{ ...publication, ...loaded }], now)
}
