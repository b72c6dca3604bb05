import type { PayloadRequest } from 'payload'
import type { Hold } from '../../auth/holds/holds.ts'
import { signOffBar } from '../../auth/holds/sign-off-bar.ts'
import type { Person } from '../../core/person.ts'
import type { Reason } from '../../core/refusal.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Severity } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import { stateLabel, type State } from '../../core/states.ts'
import { clinicDate } from '../../core/time/clinic-zone.ts'
import { mayActOnEntry, personOf } from '../access/adapters.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '../access/workflow-actions.ts'
import type { Entry } from '../entries/entry.ts'
import { brokenLinksOf, type BrokenLink } from '../links/check-links.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { standingApproval } from '../records/approvals.ts'
import { authorsSinceSigned, signOffRule } from '../records/four-eyes.ts'
import { loadEntry, publishedEntry } from '../records/load-entry.ts'
import { barredSentence } from '../records/may-sign.ts'
import { reviewDateOf } from '../reviews/dates.ts'
import { companionsOf, type Companion } from '../translations/companions.ts'
import { severityOf } from '../translations/open-changes.ts'
import { openChangesOf } from '../translations/pending-changes.ts'
import { allowedActions } from './allowed-actions.ts'
import { needsEvidence } from './evidence.ts'
import {
  isHiddenTranslation,
  openNotesOf,
  pastEventsOf,
  publicText,
  stepNoteOf,
  translatedInto,
  type OpenNote,
  type PastEvent,
  type StepNote,
} from './overview-context.ts'
import { asksForSeverity } from './publish/changed-words.ts'
import { publicationFacts } from './publish/publication-facts.ts'
import { reasonsAgainstPublishing, warningsAbout } from './publish/publication-rules.ts'
import { scheduleStatus, type ScheduleStatus } from './schedule/schedule-status.ts'

export type Overview = {
  state: State
  stateLabel: string
  /** What this person may do now. */
  actions: WorkflowAction[]
  /** Why the newest text cannot be published yet. Empty if it can. */
  reasons: Reason[]
  /** What is hard to read. Publishing it as it is needs a note. */
  warnings: Reason[]
  approvedBy: string | null
  /** Why this person cannot sign off now, although their role includes it, and what ends that. */
  barred: string | null
  /** The `updatedAt` of the newest text. An action on exactly this text sends it as `seen`. */
  seen: string
  public: {
    from: string
    basis: 'approval' | 'import'
    approver: string | null
    isNewest: boolean
    path: string
    textHash: string
  } | null
  /** The scheduled publication, or the one that failed. */
  schedule: ScheduleStatus
  /** When the public text is due for review (YYYY-MM-DD). `null` if nobody has reviewed it. */
  dueOn: string | null
  overdue: boolean
  /** Whether publishing changes words that readers know, so that it needs `change`. */
  asksForChange: boolean
  /** Whether this person may submit what they write, once it is saved. */
  maySubmit: boolean
  /** What the last step asks of the next person. */
  stepNote: StepNote | null
  openNotes: OpenNote[]
  /** The languages whose published translations carry a notice after a change of the original. */
  translatedInto: string[]
  /** Signed translations that can be published together with this original. */
  companions: Companion[]
  signOff: 'four-eyes' | 'single'
  /** Whether this person's signature needs a note of what the text was checked against. */
  asksForEvidence: boolean
  /** Links of the public text that are broken. */
  brokenLinks: BrokenLink[]
  events: PastEvent[]
}

/**
 * Returns the workflow status of an entry for the signed-in person: its state, what they may do,
 * what is missing, and the latest events.
 */
export async function overview(req: PayloadRequest, id: number): Promise<Overview> {
  return inTransaction(req, async (sql) => {
    const t = staffMessages(req)
    const loaded = await loadEntry(req, id)
    const { entry, hash } = loaded
    const facts = await publicationFacts(req, sql, loaded)
    const state = entry.state ?? 'draft'
    const person = personOf(req)
    const approval = await standingApproval(sql, id, hash)
    const signature = approval?.kind === 'approval' ? approval : null
    const shown = await publicText(sql, id)
    const schedule = await scheduleStatus(sql, id, t.locale)
    const dueOn =
      shown?.basis === 'approval' ? ((await reviewDateOf(sql, id))?.dueOn ?? null) : null
    const signOff = await signOffRule(req)
    const hold = await holdAgainstSigning(sql, person, entry, signOff)
    const actions = allowedActions({
      ...{ entry, state, person, dueOn, schedule },
      isBarred: hold !== null,
      isSigned: signature !== null,
      isShown: shown !== null,
      isApproved: facts.approved,
      hasMachineText: facts.machineMade.length > 0,
      openChange: await openChange(req, sql, entry),
    })
    const events = await pastEventsOf(sql, id)
    return {
      ...{ state, schedule, dueOn, actions, events, signOff },
      stateLabel: stateLabel(t, state, {
        hidden: await isHiddenTranslation(sql, id),
        shown: shown !== null,
      }),
      overdue: dueOn !== null && dueOn < (await clinicDate(sql, new Date())),
      reasons: reasonsAgainstPublishing(facts, t),
      warnings: warningsAbout(facts, t),
      seen: entry.updatedAt,
      approvedBy: signature?.personName ?? null,
      public: shown && {
        from: new Date(shown.shown_from).toISOString(),
        basis: shown.basis,
        approver: shown.approver,
        isNewest: shown.text_hash === hash && shown.basis === (approval?.kind ?? shown.basis),
        path: `/${shown.locale}/questions/${encodeURIComponent(shown.slug)}`,
        textHash: shown.text_hash,
      },
      asksForChange: await asksForSeverity(req, sql, entry),
      companions: actions.includes('publish') ? await companionsOf(req, sql, entry, person) : [],
      barred: person && hold ? barredSentence(hold, person, { zone: schedule.zone, t }) : null,
      asksForEvidence:
        person !== null &&
        needsEvidence(facts.needsCrisisContact, await authorsSinceSigned(sql, id), person),
      brokenLinks: await brokenLinksOf(sql, id, t),
      stepNote: stepNoteOf(events),
      maySubmit: mayActOnEntry(person, WORKFLOW_ACTIONS.submit.by, entry),
      openNotes: await openNotesOf(sql, id),
      translatedInto: await translatedInto(sql, entry),
    }
  })
}

/** The most serious change of the original that is not in the newest or in the public text. */
async function openChange(req: PayloadRequest, sql: Sql, entry: Entry): Promise<Severity | null> {
  const published = entry.translationOf ? await publishedEntry(req, entry.id) : null
  return severityOf([
    ...(await openChangesOf(sql, entry)),
    ...(published ? await openChangesOf(sql, published) : []),
  ])
}

const holdAgainstSigning = async (
  sql: Sql,
  person: Person | null,
  entry: Entry,
  signOff: Overview['signOff'],
): Promise<Hold | null> =>
  person && mayActOnEntry(person, WORKFLOW_ACTIONS.approve.by, entry)
    ? signOffBar(sql, person.id, { locale: entry.locale, signOff, now: new Date() })
    : null
