import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { personOf } from '../access/adapters.ts'
import { recordEvent } from '../workflow/events.ts'
import { sqlOf } from '../workflow/sql.ts'
import { exportXliff, importXliff } from './xliff/exchange.ts'
import { RefusedXliff, XLIFF_VERSIONS } from './xliff/shapes.ts'
import { writeXliff } from './xliff/write.ts'

const NO_STORE = { 'Cache-Control': 'private, no-store' }
const MAX_BYTES = 8_000_000

const selection = z.object({
  locale: z.enum(LOCALE_CODES, { error: 'Choose a language of the list (locale).' }),
  version: z.enum(XLIFF_VERSIONS, { error: 'Choose version 2.0 or 1.2.' }).default('2.0'),
  which: z.enum(['all', 'missing', 'stale', 'open'], { error: 'Choose all, missing, stale or open (which).' }).default('open'),
  ids: z.string().regex(/^\d{1,9}(,\d{1,9}){0,499}$/, 'Name answers by their numbers (ids=1,2).').transform((value) => value.split(',').map(Number)).optional(),
})

const wrong = (error: z.ZodError) => new APIError(error.issues.map((issue) => issue.message).join(' '), 400, undefined, true)
const queryOf = (req: PayloadRequest) => Object.fromEntries(new URL(req.url ?? '/', 'http://portal').searchParams)
const signedIn = (req: PayloadRequest) => {
  const person = personOf(req)
  if (!person) throw new APIError('Sign in first.', 401, undefined, true)
  return person
}

const exportEndpoint: Endpoint = {
  path: '/xliff',
  method: 'get',
  handler: async (req) => {
    const person = signedIn(req)
    const asked = selection.safeParse(queryOf(req))
    if (!asked.success) throw wrong(asked.error)
    const { version, ...choice } = asked.data
    const document = await exportXliff(req, choice)
    await recordEvent(sqlOf(req), { actor: person, action: 'xliff.exported', locale: choice.locale, details: { answers: document.files.length, version } })
    return new Response(writeXliff(document, version), {
      headers: { ...NO_STORE, 'Content-Type': 'application/xliff+xml; charset=utf-8', 'Content-Disposition': `attachment; filename="answers-${document.sourceLocale}-${choice.locale}.xlf"` },
    })
  },
}

const importEndpoint: Endpoint = {
  path: '/xliff',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    const query = queryOf(req)
    if (Number(req.headers.get('content-length') ?? 0) > MAX_BYTES) throw new APIError('The file is larger than 8 MB. Export fewer answers at a time.', 413, undefined, true)
    const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    if (bytes.length > MAX_BYTES) throw new APIError('The file is larger than 8 MB. Export fewer answers at a time.', 413, undefined, true)
    try {
      return Response.json(await importXliff(req, textOf(bytes), { dryRun: query.dryRun === '1', machine: query.machine === '1' }), { headers: NO_STORE })
    } catch (error) {
      if (!(error instanceof RefusedXliff)) throw error
      throw new APIError(`The file was refused, and nothing was written. ${error.message}`, 422, { faults: error.faults }, true)
    }
  },
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedXliff([{ place: 'the file', message: 'It is not a text in UTF-8.' }])
  }
}

export const translationEndpoints: Endpoint[] = [exportEndpoint, importEndpoint]
