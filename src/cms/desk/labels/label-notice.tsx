import type { UIFieldServerProps } from 'payload'
import { personOf } from '../../access/adapters.ts'
import { actsAtOnce } from '../../access/label-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { SETTINGS_ID } from '../../workflow/labels/label-parts.ts'

/** On the form of a label: that readers see a change after a signature, and where that happens. */
export function LabelNotice({ req, id, collectionSlug }: UIFieldServerProps) {
  const t = staffMessages(req)
  const record = collectionSlug === 'settings' || !collectionSlug ? SETTINGS_ID : id
  return (
    <div className="desk">
      <p className="desk-hint">
        {t('labels.formNote')} {actsAtOnce(personOf(req)) && t('labels.formNote.atOnce')}{' '}
        {record && (
          <a href={`/admin/labels?record=${collectionSlug ?? 'settings'}+${record}`}>
            {t('labels.record')}
          </a>
        )}
      </p>
    </div>
  )
}
