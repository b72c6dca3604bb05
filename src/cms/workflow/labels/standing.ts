import type { Person } from '../../../core/person.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import { mayActOnLabel } from '../../access/label-actions.ts'
import { SINGLE_IN_FORCE } from '../../records/four-eyes.ts'
import { labelAuthors, newestDrafts, type LabelDraft } from './drafts.ts'
import {
  LABEL_COLLECTIONS,
  LABEL_FIELDS,
  LABEL_PARTS,
  labelHash,
  sameContent,
  type LabelCollection,
  type LabelContent,
} from './label-parts.ts'
import {
  currentReleases,
  keyOf,
  newestShown,
  releasesToPutBack,
  type PartKey,
  type Release,
} from './releases.ts'

/**
 * How a part stands: `new` and `changed` wait for a signature, so does `unchecked`, which readers
 * see already; `changes-requested` waits for the writer.
 */
export type LabelState =
  'new' | 'changed' | 'unchecked' | 'changes-requested' | 'withdrawn' | 'signed'

export type PartStanding = PartKey & {
  state: LabelState
  draft: LabelContent
  shown: LabelContent | null
  /** What a signature names. */
  hash: string
  /** Who wrote since the last signature. */
  authors: { id: number; name: string }[]
  sentBack: { by: string; note: string | null } | null
  /** What was signed last and can be put back. */
  earlier: LabelContent | null
  /** What this person may do now. */
  maySign: boolean
  maySendBack: boolean
}

export type LabelStanding = {
  collection: LabelCollection
  id: number
  title: string
  parts: PartStanding[]
}

/** The states in which a part waits for a reviewer. */
export const WAITING: readonly LabelState[] = ['new', 'changed', 'unchecked']

/** Notes of reviewers who sent a text back, by the hash of the text. */
async function notesByHash(sql: Sql) {
  const rows = await sql<Row<'workflow.events', 'text_hash' | 'actor' | 'note'>>(
    `select distinct on (text_hash) text_hash, actor, note from workflow.events
      where action = 'label.changes-requested' order by text_hash, id desc`,
  )
  return new Map(rows.map(({ text_hash, actor, note }) => [text_hash, { by: actor, note }]))
}

function stateOf(
  draft: LabelContent,
  release: Release | undefined,
  newest: LabelDraft | undefined,
  isSentBack: boolean,
): LabelState {
  if (release && release.content === null && (newest?.draftId ?? 0) <= release.draftId)
    return 'withdrawn'
  if (release?.content && sameContent(draft, release.content) && release.checked) return 'signed'
  if (isSentBack) return 'changes-requested'
  if (!release?.content) return 'new'
  return sameContent(draft, release.content) ? 'unchecked' : 'changed'
}

/** The labels that exist on the desk, settings first. */
async function existingLabels(sql: Sql): Promise<{ collection: LabelCollection; id: number }[]> {
  const rows = await sql<{ collection: LabelCollection } & Row<'public.contacts', 'id'>>(
    `select 'contacts' as collection, id from public.contacts
      union all select 'topics', id from public.topics
      union all select 'phrases', id from public.phrases
      union all select 'greetings', id from public.greetings
      union all select 'taglines', id from public.taglines
      union all select 'settings', 1 order by id`,
  )
  const place = ({ collection }: { collection: LabelCollection }) =>
    ['settings', ...LABEL_COLLECTIONS].indexOf(collection)
  return rows.sort((one, other) => place(one) - place(other))
}

/** Whether one signature is enough, also under one's own words. */
async function isSingleSignOff(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ single: boolean }>(`select ${SINGLE_IN_FORCE} as single`)
  return row?.single ?? false
}

/** How a label is called on the desk: by its words in the default language, or else in another. */
function titleOf(collection: LabelCollection, parts: readonly PartStanding[]): string {
  const { worded, shared } = LABEL_FIELDS[collection]
  const [field = ''] = [...worded.required, ...shared.required]
  const words = (part: PartStanding | undefined) => part?.draft[field] ?? part?.shown?.[field]
  const original = parts.find(({ part }) => part === DEFAULT_LOCALE)
  return String(words(original) ?? parts.map(words).find(Boolean) ?? '–')
}

/** How all labels stand, and what a person may do about each part. */
export async function labelStandings(sql: Sql, person: Person): Promise<LabelStanding[]> {
  const [drafts, releases] = [await newestDrafts(sql), await currentReleases(sql)]
  const [authors, earlier] = [await labelAuthors(sql), await releasesToPutBack(sql)]
  const [notes, last] = [await notesByHash(sql), await newestShown(sql)]
  const isSingle = await isSingleSignOff(sql)
  return (await existingLabels(sql)).flatMap(({ collection, id }) => {
    const parts = LABEL_PARTS.flatMap((part): PartStanding[] => {
      const key: PartKey = { collection, id, part }
      const name = keyOf(key)
      const release = releases.get(name)
      // What nobody has changed on the desk is as readers saw it last.
      const draft = drafts.get(name)?.content ?? last.get(name)?.content ?? {}
      if (Object.keys(draft).length === 0 && !release?.content) return []
      const hash = labelHash(key, draft)
      const wrote = authors.get(name) ?? []
      const sentBack = notes.get(hash) ?? null
      const state = stateOf(draft, release, drafts.get(name), sentBack !== null)
      return [
        {
          ...key,
          ...{ state, draft, hash, sentBack },
          shown: release?.content ?? null,
          authors: wrote,
          earlier: earlier.get(name)?.content ?? null,
          maySign:
            state !== 'signed' &&
            mayActOnLabel(person, 'approve', part) &&
            (isSingle || !wrote.some((each) => each.id === person.id)),
          maySendBack:
            (state === 'new' || state === 'changed') &&
            mayActOnLabel(person, 'request-changes', part),
        },
      ]
    })
    return parts.length === 0 ? [] : [{ collection, id, title: titleOf(collection, parts), parts }]
  })
}

/** The labels of which a person can sign something that waits. */
export const labelsToSign = async (sql: Sql, person: Person): Promise<LabelStanding[]> =>
  (await labelStandings(sql, person)).filter(({ parts }) =>
    parts.some(({ state, maySign }) => maySign && WAITING.includes(state)),
  )
