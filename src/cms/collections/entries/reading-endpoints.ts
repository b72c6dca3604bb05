import { Forbidden, type Endpoint } from 'payload'
import { MAX_ID } from '../../../core/ids.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { maySignOff } from '../../access/workflow-actions.ts'
import { changesSinceSigned } from '../../desk/compare/changes-since-signed.ts'
import { nextToSign } from '../../desk/signing/next-to-sign.ts'
import { markNoticesSeen } from '../../notices/notices.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { translationOverview } from '../../translations/languages.ts'
import { linksHere } from '../../workflow/links-here.ts'
import { overview } from '../../workflow/overview.ts'
import { reviewersFor } from '../../workflow/reviewers-for.ts'
import { entryIdOf } from './entry-id.ts'

const languagesEndpoint: Endpoint = {
  path: '/:id/languages',
  method: 'get',
  handler: async (req) =>
    Response.json(await translationOverview(req, entryIdOf(req)), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
}

const overviewEndpoint: Endpoint = {
  path: '/:id/workflow',
  method: 'get',
  handler: async (req) =>
    Response.json(await overview(req, entryIdOf(req)), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
}

const linksHereEndpoint: Endpoint = {
  path: '/:id/links-here',
  method: 'get',
  handler: async (req) =>
    Response.json(await linksHere(req, entryIdOf(req)), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
}

const changesEndpoint: Endpoint = {
  path: '/:id/changes',
  method: 'get',
  handler: async (req) =>
    Response.json(
      { changes: await changesSinceSigned(req, entryIdOf(req)) },
      { headers: { 'Cache-Control': 'private, no-store' } },
    ),
}

/** Who may be asked to sign the newest text. */
const reviewersEndpoint: Endpoint = {
  path: '/:id/reviewers',
  method: 'get',
  handler: async (req) => {
    const { entry } = await loadEntry(req, entryIdOf(req))
    return Response.json(
      { reviewers: await reviewersFor(req, sqlOf(req), entry) },
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  },
}

/** Marks what this person was told about an answer as seen. */
const noticesSeenEndpoint: Endpoint = {
  path: '/:id/notices-seen',
  method: 'post',
  handler: async (req) => {
    const id = entryIdOf(req)
    const person = personOf(req)
    if (person) await markNoticesSeen(sqlOf(req), person.id, id)
    return Response.json({ done: true })
  },
}

/** The next imported answer to sign, behind the one with the ID `after`. */
const signQueueEndpoint: Endpoint = {
  path: '/sign-queue',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    if (!person || !maySignOff(person)) throw new Forbidden(req.t)
    const after = Number(req.query.after)
    return Response.json(
      await nextToSign(
        req,
        person,
        Number.isInteger(after) && after > 0 && after <= MAX_ID ? after : 0,
      ),
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  },
}

/** What the page of an answer shows beside its words, and what waits for a signature. */
export const readingEndpoints: Endpoint[] = [
  linksHereEndpoint,
  signQueueEndpoint,
  languagesEndpoint,
  overviewEndpoint,
  changesEndpoint,
  reviewersEndpoint,
  noticesSeenEndpoint,
]
