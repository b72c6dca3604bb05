import type { Client } from 'pg'
import type { Row } from '../../core/row.ts'
import { LISTS_TAG, mentionTag, textTag } from '../../site/tags/edge-tags.ts'
import type { Purge } from './purge-queue.ts'

type Address = Row<'workflow.addresses', 'locale' | 'slug'>

/** Longer than an edge keeps a page: 24 hours after it became stale. */
const EDGE_KEEPS = '26 hours'

export const NOTHING_WITHDRAWN: Purge = { stale: 'all', text: [], mention: [] }

/** Returns what to delete after an entry has been withdrawn or hidden. */
export const withdrawnEntry = async (client: Client, entryId: number): Promise<Purge> =>
  tagsOf(
    await client.query<Address>('select locale, slug from workflow.addresses where entry_id = $1', [
      entryId,
    ]),
  )

/**
 * Returns what to delete when it is not known what has been withdrawn: every text that readers no
 * longer see and that an edge may still have.
 */
export const recentlyWithdrawn = async (client: Client): Promise<Purge> =>
  tagsOf(
    await client.query<Address>(
      `select a.locale, a.slug from workflow.addresses a
        where not exists (select from portal.entries e where e.entry_id = a.entry_id)
          and exists (select from portal.history h where h.entry_id = a.entry_id
                and h.shown_until > now() - $1::interval)`,
      [EDGE_KEEPS],
    ),
  )

const tagsOf = ({ rows }: { rows: Address[] }): Purge =>
  rows.length === 0
    ? NOTHING_WITHDRAWN
    : {
        stale: 'all',
        text: rows.map(({ locale, slug }) => textTag(locale, slug)),
        mention: [LISTS_TAG, ...rows.map(({ locale, slug }) => mentionTag(locale, slug))],
      }
