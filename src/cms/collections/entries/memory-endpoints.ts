import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { exportTmx, forgetFile, importTmx } from '../../translations/memory/files/tmx-files.ts'
import { memoryOfEntry } from '../../translations/memory/memory-of-entry.ts'
import { refillTranslation } from '../../translations/memory/refill-translation.ts'
import { searchMemory } from '../../translations/memory/search-memory.ts'
import { entryIdOf } from './entry-id.ts'

const HEADERS = { 'Cache-Control': 'private, no-store' }
const MAX_BYTES = 25_000_000
const MAX_WORDS = 200

const requireStaff = (req: PayloadRequest): void => {
  if (!personOf(req))
    throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
}
const queryOf = (req: PayloadRequest) => new URL(req.url ?? '/', 'http://portal').searchParams

/** An endpoint for staff that responds with what `respond` returns. */
const endpoint = (
  method: 'get' | 'post',
  path: string,
  respond: (req: PayloadRequest) => Promise<unknown>,
): Endpoint => ({
  path,
  method,
  handler: async (req) => {
    requireStaff(req)
    const result = await respond(req)
    return result instanceof Response ? result : Response.json(result, { headers: HEADERS })
  },
})

async function uploadedTmx(req: PayloadRequest) {
  const tooLarge = () =>
    new APIError(staffMessages(req)('entries.xliff.tooLarge'), 413, undefined, true)
  if (Number(req.headers.get('content-length') ?? 0) > MAX_BYTES + 10_000) throw tooLarge()
  const form = await req.formData?.().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File))
    throw new APIError(staffMessages(req)('entries.xliff.chooseFile'), 400, undefined, true)
  if (file.size > MAX_BYTES) throw tooLarge()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return importTmx(req, file.name.slice(0, 200), new TextDecoder(label).decode(bytes))
}

/** The memory of signed translations: matches of an answer, search, and files (TMX). */
export const memoryEndpoints: Endpoint[] = [
  endpoint('get', '/memory/search', async (req) => {
    const into = queryOf(req).get('into')
    return {
      pairs: await searchMemory(sqlOf(req), {
        text: (queryOf(req).get('q') ?? '').slice(0, MAX_WORDS),
        ...(isLocale(into) ? { into } : {}),
      }),
    }
  }),
  endpoint('get', '/memory/tmx', async (req) => {
    const into = queryOf(req).get('into')
    return new Response(await exportTmx(req, isLocale(into) ? into : null), {
      headers: {
        ...HEADERS,
        'Content-Type': 'application/x-tmx+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="memory${isLocale(into) ? `-${into}` : ''}.tmx"`,
      },
    })
  }),
  endpoint('post', '/memory/tmx', uploadedTmx),
  endpoint('post', '/memory/forget', async (req) => {
    const form = await req.formData?.().catch(() => null)
    const file = form?.get('file')
    if (typeof file !== 'string')
      throw new APIError(staffMessages(req)('entries.xliff.chooseFile'), 400, undefined, true)
    return { pairs: await forgetFile(req, file) }
  }),
  // What the memory has for the paragraphs of a translation.
  endpoint('get', '/:id/memory', async (req) => ({
    rows: await memoryOfEntry(req, entryIdOf(req)),
  })),
  endpoint('post', '/:id/fill-from-memory', (req) => refillTranslation(req, entryIdOf(req))),
]
