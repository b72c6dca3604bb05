import { Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { MAX_ID } from '../../../core/ids.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { maySignOff } from '../../../core/signing-roles.ts'
import { personOf } from '../../access/adapters.ts'
import { changesSinceSigned } from '../../desk/compare/changes-since-signed.ts'
import { idsIn } from '../../desk/parts/ids-in.ts'
import { nextToSign } from '../../desk/signing/next-to-sign.ts'
import { markNoticesSeen } from '../../notices/notices.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { translationOverview } from '../../translations/languages.ts'
import { linksHere } from '../../workflow/links-here.ts'
import { overview } from '../../workflow/overview.ts'
import { reviewersFor } from '../../workflow/reviewers-for.ts'
import { templatesFor } from '../../workflow/together/duplicate.ts'
import { entryIdOf } from './entry-id.ts'

/** An endpoint that returns what `read` does, which no cache may keep. */
const reading = (path: string, read: (req: PayloadRequest) => Promise<unknown>): Endpoint => ({
  path,
  method: 'get',
  handler: async (req) =>
    Response.json(await read(req), { headers: { 'Cache-Control': 'private, no-store' } }),
})

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

/** What the page of an answer shows beside its words, and what waits for a signature. */
export const readingEndpoints: Endpoint[] = [
  reading('/:id/links-here', (req) => linksHere(req, entryIdOf(req))),
  // The next imported answer to sign, or of those with `ids`, behind the one with the ID `after`.
  reading('/sign-queue', async (req) => {
    const person = personOf(req)
    if (!person || !maySignOff(person)) throw new Forbidden(req.t)
    const after = Number(req.query.after)
    return nextToSign(
      req,
      person,
      Number.isInteger(after) && after > 0 && after <= MAX_ID ? after : 0,
      idsIn(req.query.ids),
    )
  }),
  // Answers that are offered as a start of new ones.
  reading('/templates', async (req) => ({ templates: await templatesFor(req, sqlOf(req)) })),
  reading('/:id/languages', (req) => translationOverview(req, entryIdOf(req))),
  reading('/:id/workflow', (req) => overview(req, entryIdOf(req))),
  reading('/:id/changes', async (req) => ({
    changes: await changesSinceSigned(req, entryIdOf(req)),
  })),
  // Who may be asked to sign the newest text.
  reading('/:id/reviewers', async (req) => {
    const { entry } = await loadEntry(req, entryIdOf(req))
    return { reviewers: await reviewersFor(req, sqlOf(req), entry) }
  }),
  noticesSeenEndpoint,
]
