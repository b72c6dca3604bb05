import { APIError, Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { publicUrl } from '../../../auth/http/settings.ts'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import {
  draftLinksOf,
  makeDraftLink,
  MAX_LINK_DAYS,
  revokeDraftLink,
} from '../../draft-links/draft-links.ts'
import type { Entry } from '../../entries/entry.ts'
import { faultsIn } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { entryIdOf } from './entry-id.ts'

type LinkContext = { sql: Sql; person: Person; entry: Entry }

/** Runs `work` for somebody who may change the answer, and responds with its links. */
const withLinks =
  <Body>(shape: z.ZodType<Body>, work: (context: LinkContext, body: Body) => Promise<object>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const id = entryIdOf(req)
    const body = shape.safeParse((await req.json?.().catch(() => null)) ?? {})
    if (!body.success)
      throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
    return inTransaction(req, async (sql) => {
      const person = personOf(req)
      const entry = await newestEntry(req, id)
      if (!person || !mayActOnEntry(person, COLLECTIONS.entries.update, entry))
        throw new Forbidden(req.t)
      const more = await work({ sql, person, entry }, body.data)
      return Response.json(
        { ...more, links: await draftLinksOf(sql, id) },
        { headers: { 'Cache-Control': 'private, no-store' } },
      )
    })
  }

/** Links by which people without an account read one version, for those who may change it. */
export const draftLinkEndpoints: Endpoint[] = [
  {
    path: '/:id/draft-links',
    method: 'get',
    handler: withLinks(z.object({}), async () => ({})),
  },
  {
    path: '/:id/draft-links',
    method: 'post',
    handler: withLinks(
      z.object({ days: z.int().min(1).max(MAX_LINK_DAYS) }),
      async ({ sql, person, entry: { id, locale } }, { days }) => {
        const token = await makeDraftLink(sql, { entryId: id, locale, days, person })
        return { url: `${publicUrl()}/preview/shared/${token}` }
      },
    ),
  },
  {
    path: '/:id/draft-links/revoke',
    method: 'post',
    handler: async (req) =>
      withLinks(
        z.object({ link: z.int().positive() }),
        async ({ sql, person, entry: { id, locale } }, { link }) => {
          if (!(await revokeDraftLink(sql, { entryId: id, locale, link, person })))
            throw new APIError(staffMessages(req)('entries.unknownLink'), 404, undefined, true)
          return {}
        },
      )(req),
  },
]
