/**
 * Where the handbooks tell of a view of the desk: the book (as in `?for=`) and the id of its
 * heading.
 */
export const HELP_TOPICS = {
  first: { book: '', id: 'the-first-page' },
  list: { book: '', id: 'find-an-answer' },
  entry: { book: '', id: 'where-it-stands' },
  coverage: { book: 'translators', id: 'what-is-to-do' },
  exchange: { book: 'translators', id: 'working-in-a-tool-of-your-own' },
  words: { book: 'translators', id: 'words' },
  topics: { book: '', id: 'topics' },
  people: { book: '', id: 'people' },
  contacts: { book: '', id: 'contacts-for-help' },
  settings: { book: '', id: 'languages-and-settings' },
  imports: { book: '', id: 'imports' },
  feedback: { book: '', id: 'what-readers-miss' },
  log: { book: '', id: 'the-log' },
  saw: { book: '', id: 'what-readers-saw-on-a-day' },
  account: { book: '', id: 'your-account' },
} as const

export type HelpTopic = keyof typeof HELP_TOPICS

/**
 * Leads to the part of the handbook about a view, in a new tab: what somebody is writing stays
 * where it is.
 */
export function HelpLink({
  place,
  label = 'Help with this page',
}: {
  place: HelpTopic
  label?: string
}) {
  const { book, id } = HELP_TOPICS[place]
  return (
    <a
      className="desk-help"
      href={`/admin/handbook${book && `?for=${book}`}#${id}`}
      target="_blank"
    >
      {label}
      <span className="desk-said"> (new tab)</span>
    </a>
  )
}

/** The same on a list or form of Payload’s (help-on.ts). */
export const HelpDescription = ({ place }: { place: HelpTopic }) => (
  <div className="desk">
    <HelpLink place={place} />
  </div>
)
