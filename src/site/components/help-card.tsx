import type { ReactNode } from 'react'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { DangerKind } from '../../published/search/danger/kinds.ts'
import type { Frame } from '../../published/views.ts'
import { helpPath } from '../screens/addresses.ts'
import {
  clinicContacts,
  complaintsBodies,
  helpFor,
  otherRegions,
  specialContacts,
  urgentContacts,
} from '../screens/help-lists.ts'
import { Contacts, Ways } from './contacts.tsx'

type Level = 'h2' | 'h3'
type Props = { frame: Frame; locale: Locale }

/**
 * Contacts for help, in the same place on every page: quiet, with the rest to unfold, or in full
 * where the page gives reason to need them.
 */
export function HelpCard({ frame, locale, quiet }: Props & { quiet: boolean }) {
  const t = siteMessages(locale)
  const [first] = urgentContacts(frame)
  return (
    <aside className={quiet ? 'help folded' : 'help'} id="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('help.title')}</h2>
      {!quiet && <p>{t('help.urgent')}</p>}
      {quiet && first && (
        <Ways
          contact={{ ...first, url: null, chat: null, video: null, relay: null }}
          locale={locale}
        />
      )}
      {quiet ? (
        <details>
          <summary>{t('help.more')}</summary>
          <p>{t('help.urgent')}</p>
          <AllHelp frame={frame} locale={locale} />
        </details>
      ) : (
        <AllHelp frame={frame} locale={locale} />
      )}
    </aside>
  )
}

/** The help for every danger in the clinic's own region, and the ways to all other help. */
const AllHelp = ({ frame, locale }: Props) => (
  <>
    <Contacts contacts={urgentContacts(frame)} locale={locale} />
    <ClinicContacts frame={frame} locale={locale} level="h3" />
    <OtherHelp frame={frame} locale={locale} />
  </>
)

/** Help for a danger: contacts for its kinds first, then those for every danger. */
export function FittingHelp({ frame, locale, kinds }: Props & { kinds: readonly DangerKind[] }) {
  const t = siteMessages(locale)
  const { people, complaints, general } = helpFor(frame, kinds)
  return (
    <>
      {people.length > 0 && <Contacts contacts={people} locale={locale} />}
      {general.length > 0 && (
        <>
          {people.length > 0 && <h2>{t('help.anyDanger')}</h2>}
          <Contacts contacts={general} locale={locale} />
        </>
      )}
      {complaints.length > 0 && (
        <>
          <h2>{t('help.complain')}</h2>
          <Contacts contacts={complaints} locale={locale} />
        </>
      )}
      <ClinicContacts frame={frame} locale={locale} />
      <OtherHelp frame={frame} locale={locale} />
    </>
  )
}

/**
 * One quiet line where a danger is doubtful, which unfolds to what fits its kinds. The lines for
 * every danger are in the help card of the page; if nothing else fits, the line leads there.
 */
export function FoldedHelp({
  frame,
  locale,
  kinds,
  children,
}: Props & { kinds: readonly DangerKind[]; children: ReactNode }) {
  const t = siteMessages(locale)
  const { people, complaints } = helpFor(frame, kinds)
  if (people.length + complaints.length === 0)
    return (
      <p className="notice">
        {children} <a href="#help">{t('search.doubtfulLink')}</a>
      </p>
    )
  return (
    <details className="help folded first">
      <summary>
        {children} {t('search.doubtfulLink')}
      </summary>
      {people.length > 0 && <Contacts contacts={people} locale={locale} />}
      {complaints.length > 0 && (
        <>
          <h2>{t('help.complain')}</h2>
          <Contacts contacts={complaints} locale={locale} />
        </>
      )}
      <OtherHelp frame={frame} locale={locale} />
    </details>
  )
}

/** Links to the page that has the help for each kind of danger and in other regions. */
function OtherHelp({ frame, locale }: Props) {
  const t = siteMessages(locale)
  const { region } = frame
  const hasOtherKinds =
    specialContacts(frame, region).length + complaintsBodies(frame, region).length > 0
  return (
    <>
      {hasOtherKinds && (
        <p className="elsewhere">
          <a className="action" href={helpPath(locale)}>
            {t('help.otherKinds')}
          </a>
        </p>
      )}
      {otherRegions(frame).length > 0 && (
        <p className="elsewhere">
          <a className="action" href={`${helpPath(locale)}#elsewhere`}>
            {t('help.elsewhere')}
          </a>
        </p>
      )}
    </>
  )
}

/** The clinic's own contacts under a heading; nothing if it has none. */
export function ClinicContacts({
  frame,
  locale,
  level: Heading = 'h2',
}: Props & { level?: Level }) {
  const contacts = clinicContacts(frame)
  if (contacts.length === 0) return null
  return (
    <>
      <Heading>{siteMessages(locale)('help.clinic')}</Heading>
      <Contacts contacts={contacts} locale={locale} />
    </>
  )
}
