import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import { announceChange } from '../../../published/write/announce.ts'
import { personOf } from '../../access/adapters.ts'
import { actsAtOnce } from '../../access/label-actions.ts'
import { changeAtOnce, writesWords, type AtOnce } from './at-once.ts'
import { insertDraft, newestDrafts } from './drafts.ts'
import {
  contentOfPart,
  LABEL_PARTS,
  sameContent,
  sameValue,
  type LabelCollection,
  type LabelContent,
} from './label-parts.ts'
import { loadLabel, lockLabels, writeLabel, type Label } from './load-labels.ts'
import { projectLabels } from './project-labels.ts'
import { releaseAgain, releaseWithout, without } from './record-release.ts'
import {
  currentReleases,
  insertRelease,
  keyOf,
  releasesToPutBack,
  signedReleases,
  type PartKey,
  type Release,
} from './releases.ts'

/**
 * Records a save of a label on the desk as a draft of each part that it changed. Readers go on
 * seeing what was released, except for what a reviewer or admin took away or put back. Runs in the
 * transaction of the save.
 */
export async function recordLabelSave(
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
): Promise<void> {
  const sql = sqlOf(req)
  await lockLabels(sql)
  const label = await loadLabel(req, collection, id)
  const [drafts, releases] = [await newestDrafts(sql), await currentReleases(sql)]
  const [signed, earlier] = [await signedReleases(sql), await releasesToPutBack(sql)]
  const contentIn = (list: ReadonlyMap<string, { content: LabelContent | null }>, key: PartKey) =>
    list.get(keyOf(key))?.content ?? null
  const person = personOf(req)
  let seenAtOnce = false
  for (const part of LABEL_PARTS) {
    const key: PartKey = { collection, id, part }
    const shown = releases.get(keyOf(key))
    const before = contentIn(drafts, key) ?? shown?.content ?? {}
    const after = contentOfPart(collection, label.record, part)
    if (sameContent(before, after)) continue
    const atOnce =
      person && actsAtOnce(person) && shown?.content
        ? changeAtOnce({
            ...{ collection, part, before, after, shown: shown.content },
            signed: contentIn(signed, key),
            earlier: contentIn(earlier, key),
          })
        : null
    const actor = person ?? SYSTEM_ACTOR
    const writerId = writesWords(before, after, atOnce) ? actor.id : null
    await insertDraft(sql, key, after, { id: writerId, name: actor.name })
    if (!atOnce || !person || !shown) continue
    seenAtOnce = true
    await showAtOnce({ req, sql, label, releases, person }, { shown, after, atOnce })
  }
  // Where nothing but signed fields is shown, readers see no difference.
  if (seenAtOnce || collection !== 'contacts') await projectLabels(req)
  if (seenAtOnce) await announceChange(sql, { kind: 'withdrawn' })
}

type Save = {
  req: PayloadRequest
  sql: Sql
  label: Label
  releases: ReadonlyMap<string, Release>
  person: Person
}
type PartChange = { shown: Release; after: LabelContent; atOnce: AtOnce }

/** Releases what a save of a part takes away or puts back. */
async function showAtOnce(
  { req, sql, label, releases, person }: Save,
  { shown, after, atOnce: { action, content, emptied } }: PartChange,
): Promise<void> {
  if (action === 'put-back') {
    const checked = shown.checked || sameContent(after, content)
    return releaseAgain(sql, shown, content, checked, person)
  }
  await releaseWithout(sql, shown, content, { person, fields: emptied })
  // What is taken away in the default language goes in its translations too.
  if (shown.part === DEFAULT_LOCALE)
    await takeFields(req, sql, label, emptied, {
      ...{ releases, person, except: [DEFAULT_LOCALE] },
      isWithinSave: true,
    })
}

/**
 * Takes fields from readers in every part that has them, and from the draft if it has the same
 * value. Runs in the caller's transaction; the caller writes the read model. Returns whether
 * readers saw one of them.
 */
export async function takeFields(
  req: PayloadRequest,
  sql: Sql,
  label: Label,
  fields: readonly string[],
  {
    releases,
    person,
    note,
    except = [],
    isWithinSave = false,
  }: {
    releases: ReadonlyMap<string, Release>
    person: Person
    note?: string
    except?: readonly string[]
    isWithinSave?: boolean
  },
): Promise<boolean> {
  const { collection, id, record } = label
  const changes = new Map<string, Record<string, null>>()
  let taken = false
  for (const part of LABEL_PARTS.filter((each) => !except.includes(each))) {
    const key: PartKey = { collection, id, part }
    const shown = releases.get(keyOf(key))
    const content = shown?.content
    if (!shown || !content) continue
    const own = fields.filter((field) => field in content)
    if (own.length === 0) continue
    taken = true
    await releaseWithout(sql, shown, without(content, own), { person, fields: own, note })
    const draft = contentOfPart(collection, record, part)
    const same = own.filter((field) => sameValue(draft[field], content[field]))
    if (same.length === 0) continue
    changes.set(part, Object.fromEntries(same.map((field) => [field, null])))
    await insertDraft(sql, key, without(draft, same), { id: null, name: person.name })
  }
  await writeLabel(req, label, changes, isWithinSave)
  return taken
}

/** Takes a deleted label from readers. Runs in the transaction of the deletion. */
export async function recordLabelDeletion(
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
): Promise<void> {
  const sql = sqlOf(req)
  await lockLabels(sql)
  const person = personOf(req)
  for (const release of (await currentReleases(sql)).values())
    if (release.collection === collection && release.id === id && release.content)
      await insertRelease(sql, {
        ...{ collection, id, part: release.part },
        action: 'removed',
        content: null,
        checked: release.checked,
        by: person ?? SYSTEM_ACTOR,
      })
  await projectLabels(req)
  await announceChange(sql, { kind: 'withdrawn' })
}
