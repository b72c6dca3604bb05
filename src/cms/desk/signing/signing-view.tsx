import type { AdminViewServerProps } from 'payload'
import { maySignOff } from '../../access/workflow-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { SigningQueue } from './signing-queue.tsx'

/** Signs imported answers one after the other; for reviewers. */
export function SigningView(props: AdminViewServerProps) {
  const t = staffMessages(props)
  return (
    <DeskView canView={maySignOff} help="sign" props={props} title={t('signing.title')}>
      {() => (
        <>
          <p className="desk-hint">{t('signing.intro')}</p>
          <SigningQueue />
        </>
      )}
    </DeskView>
  )
}
