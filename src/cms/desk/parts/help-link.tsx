'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { HELP_TOPICS, type HelpTopic } from './help-topics.ts'

/** A link to the handbook section about a view. Opens a new tab, so unsaved content stays open. */
export function HelpLink({ place, label }: { place: HelpTopic; label?: string }) {
  const t = useDeskMessages()
  const { book, id } = HELP_TOPICS[place]
  return (
    <a
      className="desk-help"
      href={`/admin/handbook${book && `?for=${book}`}#${id}`}
      target="_blank"
    >
      {label ?? t('parts.help')}
      <span className="desk-visually-hidden"> {t('parts.newTab')}</span>
    </a>
  )
}

/** The same link on a list or form of Payload's (own-components.ts). */
export const HelpDescription = ({ place }: { place: HelpTopic }) => (
  <div className="desk">
    <HelpLink place={place} />
  </div>
)
