import type { AdminViewServerProps } from 'payload'
import { maySignOff } from '../../../core/signing-roles.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { idsIn } from '../parts/ids-in.ts'
import { SigningQueue } from './signing-queue.tsx'

/** Signs imported answers, or those that were chosen in the list, one after the other. */
export function SigningView(props: AdminViewServerProps) {
  const t = staffMessages(props)
  const ids = idsIn(props.searchParams?.ids)
  return (
    <DeskView
      isList
      canView={maySignOff}
      help="sign"
      props={props}
      title={t(ids ? 'signing.titleChosen' : 'signing.title')}
    >
      {() => (
        <>
          <p className="desk-hint">{t(ids ? 'signing.chosen' : 'signing.intro')}</p>
          <SigningQueue ids={ids} />
        </>
      )}
    </DeskView>
  )
}
