'use client'
import { rich } from '../../../messages/rich.tsx'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { Overview } from '../../../workflow/overview.ts'
import { ClinicTime } from '../../parts/clinic-dates.tsx'

/** What the last step asks of the next person, until a later step deals with it. */
export function StepNoteBanner({ note }: { note: Overview['stepNote'] }) {
  const t = useDeskMessages()
  if (!note) return null
  return (
    <section className="desk-notice desk-step-note">
      <p>
        <strong>
          {rich(t, `column.note.${note.kind}`, {
            by: note.by,
            at: <ClinicTime at={note.at} />,
          })}
        </strong>{' '}
        <span dir="auto">{note.note}</span>
      </p>
    </section>
  )
}
