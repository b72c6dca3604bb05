import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { LABEL_ACTIONS, mayActOnLabel, type LabelAction } from '../../access/label-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { releasesOf } from '../../workflow/labels/releases.ts'
import { labelStandings, WAITING, type LabelStanding } from '../../workflow/labels/standing.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { DeskView } from '../parts/desk-view.tsx'
import { PutBackForm, SendBackForm, SignForm, signFormId, TakeAwayForm } from './label-forms.tsx'
import { LabelHistory } from './label-history.tsx'
import { PartSection } from './part-section.tsx'

type LabelProps = { label: LabelStanding; person: Person; t: DeskTranslate }

const recordAddress = ({ collection, id }: LabelStanding) =>
  `/admin/labels?record=${collection}+${id}`

/** A label with some of its parts, and what the person may do about them. */
function LabelSection({ label, person, t }: LabelProps) {
  const form = signFormId(label)
  return (
    <section className="desk-label">
      <h2>
        <a href={recordAddress(label)}>
          <bdi>{label.title}</bdi>
        </a>{' '}
        <small>{t(`labels.collection.${label.collection}`)}</small>
      </h2>
      {label.parts.map((part) => (
        <PartSection form={form} key={part.part} part={part} personId={person.id} t={t} />
      ))}
      {label.parts.some(({ maySign }) => maySign) && <SignForm label={label} t={t} />}
      <SendBackForm label={label} t={t} />
      {mayActOnLabel(person, 'withdraw', 'shared') && <TakeAwayForm label={label} t={t} />}
      {mayActOnLabel(person, 'put-back', 'shared') && <PutBackForm label={label} t={t} />}
    </section>
  )
}

type ShippedProps = { labels: LabelStanding[]; id: 'unchecked' | 'shipped'; t: DeskTranslate }

/** Labels that came with the portal, which nobody changed: there are many, so each has its own page. */
function Shipped({ labels, id, t }: ShippedProps) {
  if (labels.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`labels.${id}`, { count: labels.length })}</h2>
      <p className="desk-hint">{t(`labels.${id}.hint`)}</p>
      <ul className="desk-rows">
        {labels.map((label) => (
          <li key={recordAddress(label)}>
            <a href={recordAddress(label)}>
              <bdi>{label.title}</bdi>
            </a>{' '}
            <small>{t(`labels.collection.${label.collection}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What waits for a signature; for reviewers, what this person can sign comes first. */
function Waiting({ labels, person, t }: Omit<LabelProps, 'label'> & { labels: LabelStanding[] }) {
  const waiting = labels
    .map((label) => ({
      ...label,
      parts: label.parts.filter(
        ({ state }) => WAITING.includes(state) || state === 'changes-requested',
      ),
    }))
    .filter(({ parts }) => parts.length > 0)
  const isUnchecked = ({ parts }: LabelStanding) =>
    parts.every(({ state }) => state === 'unchecked')
  const isAsShipped = ({ parts }: LabelStanding) =>
    parts.every(({ state, authors }) => state === 'new' && authors.length === 0)
  const mine = ({ parts }: LabelStanding) => Number(parts.some(({ maySign }) => maySign))
  return (
    <>
      <p className="desk-hint">{t('labels.intro')}</p>
      {waiting.length === 0 && <p>{t('labels.empty')}</p>}
      {waiting
        .filter((label) => !isUnchecked(label) && !isAsShipped(label))
        .sort((one, other) => mine(other) - mine(one))
        .map((label) => (
          <LabelSection
            key={`${label.collection} ${label.id}`}
            label={label}
            person={person}
            t={t}
          />
        ))}
      <Shipped id="unchecked" labels={waiting.filter(isUnchecked)} t={t} />
      <Shipped id="shipped" labels={waiting.filter(isAsShipped)} t={t} />
    </>
  )
}

const REFUSED = ['400', '403', '409', '422'] as const
const textOf = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : ''

function Outcome({ props, t }: { props: AdminViewServerProps; t: DeskTranslate }) {
  const done = (Object.keys(LABEL_ACTIONS) as LabelAction[]).find(
    (action) => action === props.searchParams?.done,
  )
  const refused = REFUSED.find((status) => status === props.searchParams?.refused)
  return (
    <>
      {done && (
        <p className="desk-note desk-note--good" role="status">
          {t(`labels.done.${done}`)}
        </p>
      )}
      <FailureNote>{refused && t(`labels.refused.${refused}`)}</FailureNote>
    </>
  )
}

async function Labels({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const t = staffMessages(props)
  const sql = sqlOf(props.initPageResult.req)
  const labels = await labelStandings(sql, person)
  const [collection, id] = textOf(props.searchParams?.record).split(' ')
  const label = labels.find((each) => each.collection === collection && String(each.id) === id)
  return (
    <>
      <Outcome props={props} t={t} />
      {label ? (
        <>
          <p>
            <a href="/admin/labels">{t('labels.back')}</a>
          </p>
          <LabelSection label={label} person={person} t={t} />
          <LabelHistory releases={await releasesOf(sql, label.collection, label.id)} t={t} />
        </>
      ) : (
        <Waiting labels={labels} person={person} t={t} />
      )}
    </>
  )
}

/** What waits for a signature around the answers: contacts for help, topics, name and welcome. */
export const LabelsView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="labels"
    canView={() => true}
    props={props}
    title={staffMessages(props)('admin.view.labels')}
  >
    {(person) => <Labels person={person} props={props} />}
  </DeskView>
)
