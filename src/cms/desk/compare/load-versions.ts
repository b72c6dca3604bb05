import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { stateLabel, type State } from '../../../core/states.ts'
import { valueOf } from '../../../fields/values.ts'
import {
  relationFields,
  TITLE_OF,
  type FieldValues,
  type RelationNames,
} from '../../compare/fields.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** A saved version of an entry, as an option to compare. */
export type VersionSummary = {
  id: number
  at: string
  author: string
  state: State
  stateLabel: string
  signed: boolean
  seenByReaders: boolean
}

const MAX_VERSIONS = 200

/** Returns the versions of an entry that the requesting person may read, newest first. */
export async function listVersions(
  req: PayloadRequest,
  entryId: number,
): Promise<VersionSummary[]> {
  const sql = sqlOf(req)
  const { docs } = await req.payload.findVersions({
    collection: 'entries',
    where: { parent: { equals: entryId } },
    sort: '-createdAt',
    limit: MAX_VERSIONS,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    select: { version: { author: true, state: true, _status: true }, createdAt: true },
  })
  const versions = docs.map(({ id, createdAt, version: { author, state, _status } }) => ({
    id: Number(id),
    at: new Date(createdAt).toISOString(),
    author: typeof author === 'number' ? author : null,
    state: state ?? 'draft',
    isPublished: _status === 'published',
  }))
  const [approvals, [shown], people] = await Promise.all([
    sql<Row<'workflow.approvals', 'version_id'>>(
      `select distinct version_id from workflow.approvals where entry_id = $1 and kind = 'approval'
        and version_id is not null`,
      [entryId],
    ),
    sql<Row<'portal.history', 'shown_from'>>(
      'select shown_from from portal.history where entry_id = $1 and shown_until is null',
      [entryId],
    ),
    authorNames(
      req,
      versions.map(({ author }) => author),
    ),
  ])
  const signed = new Set(approvals.map((row) => row.version_id))
  const seen = shown ? versions.find(({ isPublished }) => isPublished)?.id : undefined
  return versions.map(({ id, at, author, state }) => ({
    id,
    at,
    author: (author !== null && people.get(author)) || 'Attune',
    state,
    stateLabel: stateLabel(staffMessages(req), state),
    signed: signed.has(id),
    seenByReaders: id === seen,
  }))
}

async function authorNames(
  req: PayloadRequest,
  ids: (number | null | undefined)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id): id is number => typeof id === 'number'))]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: wanted } },
    limit: wanted.length,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    select: { name: true },
  })
  return new Map(docs.map((person) => [person.id, person.name]))
}

/** Returns the content of a version, or `null` if the entry has no such version. */
export async function loadVersion(
  req: PayloadRequest,
  entryId: number,
  versionId: number,
): Promise<FieldValues | null> {
  const version = await req.payload.findVersionByID({
    collection: 'entries',
    id: String(versionId),
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  return version && Number(version.parent) === entryId ? { ...version.version } : null
}

/** Returns the names of the topics and related questions in some versions, by `field:id`. */
export async function relationNames(
  req: PayloadRequest,
  versions: FieldValues[],
): Promise<RelationNames> {
  const names = await Promise.all(
    relationFields().map(async ({ name, to }): Promise<[string, string][]> => {
      const ids = new Set(
        versions
          .flatMap((version): unknown => version[name])
          .filter((id): id is number => typeof id === 'number'),
      )
      if (ids.size === 0) return []
      const { docs } = await req.payload.find({
        collection: to,
        where: { id: { in: [...ids] } },
        limit: ids.size,
        depth: 0,
        draft: true,
        req,
        user: req.user,
        overrideAccess: false,
      })
      return docs.map((doc) => [`${name}:${doc.id}`, String(valueOf(doc, { name: TITLE_OF[to] }))])
    }),
  )
  return Object.fromEntries(names.flat())
}
