import type { CollectionSlug, PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { detailKind } from './detail-labels.ts'
import type { LogEvent } from './read-log.ts'

/** What an event is about, apart from answers: by the event, or by its detail `collection`. */
const COLLECTIONS: Partial<Record<string, CollectionSlug>> = {
  'topic.changed': 'topics',
  'contact.changed': 'contacts',
  'phrase.changed': 'phrases',
  'greeting.changed': 'greetings',
  'tagline.changed': 'taglines',
  'glossary.changed': 'glossary',
  topics: 'topics',
  contacts: 'contacts',
  phrases: 'phrases',
  greetings: 'greetings',
  taglines: 'taglines',
}

/** The collection of a record that an event is about; `settings` is a global. */
export function collectionOf({ action, details }: LogEvent): CollectionSlug | 'settings' | null {
  const named = 'collection' in details ? String(details.collection) : action
  if (named === 'settings' || named === 'settings.changed') return 'settings'
  if (action.startsWith('person.')) return 'users'
  return COLLECTIONS[named] ?? null
}

/** The names of people, answers and records, by their IDs; those that are gone are left out. */
export type LogNames = {
  people: ReadonlyMap<number, string>
  answers: ReadonlyMap<number, string>
  /** By `collection:id`. */
  records: ReadonlyMap<string, string>
}

const idsIn = (lines: readonly LogEvent[], kinds: readonly string[]): number[] =>
  lines.flatMap(({ action, details }) =>
    Object.entries(details)
      .filter(([detail]) => kinds.includes(detailKind(action, detail) ?? ''))
      .flatMap(([, value]) => [value].flat())
      .filter((id): id is number => Number.isSafeInteger(id)),
  )

/** Returns the names of everything that the details of some events name by ID. */
export async function readLogNames(
  req: PayloadRequest,
  lines: readonly LogEvent[],
): Promise<LogNames> {
  const sql = sqlOf(req)
  const [people, answers, records] = await Promise.all([
    sql<Row<'public.users', 'id' | 'name'>>(
      'select id, name from public.users where id = any($1::int[])',
      [idsIn(lines, ['person'])],
    ),
    sql<Row<'public.entries', 'id' | 'question'>>(
      'select id, question from public.entries where id = any($1::int[])',
      [idsIn(lines, ['answers'])],
    ),
    readRecordNames(req, lines),
  ])
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    answers: new Map(answers.flatMap(({ id, question }) => (question ? [[id, question]] : []))),
    records,
  }
}

async function readRecordNames(
  req: PayloadRequest,
  lines: readonly LogEvent[],
): Promise<Map<string, string>> {
  const wanted = new Map<CollectionSlug, number[]>()
  for (const line of lines) {
    const collection = collectionOf(line)
    if (!collection || collection === 'settings' || collection === 'users') continue
    const ids = idsIn([line], ['label', 'record'])
    wanted.set(collection, [...(wanted.get(collection) ?? []), ...ids])
  }
  const found = await Promise.all(
    [...wanted].map(async ([collection, ids]) => {
      const title = req.payload.collections[collection].config.admin.useAsTitle
      const { docs } = await req.payload.find({
        collection,
        where: { id: { in: ids } },
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return docs.map((doc): [string, string] => {
        const name: unknown = Object.entries(doc).find(([field]) => field === title)?.[1]
        return [`${collection}:${doc.id}`, typeof name === 'string' ? name : '']
      })
    }),
  )
  return new Map(found.flat().filter(([, name]) => name !== ''))
}
