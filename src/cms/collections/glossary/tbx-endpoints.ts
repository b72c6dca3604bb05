import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { ParseLimitError, parseInThread } from '../../../core/parsing/parse-pool.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { DEFAULT_LOCALE, LOCALE_CODES } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { glossaryOf } from '../../glossary/load.ts'
import { writeTbx, type TbxTerm } from '../../glossary/tbx.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

const NO_STORE = { 'Cache-Control': 'private, no-store' }
const MAX_BYTES = 8_000_000
const MAX_TERMS = 2_000
const MAX_WORD = 120

const refuse = (
  req: PayloadRequest,
  key: Parameters<ReturnType<typeof staffMessages>>[0],
  status: number,
) => new APIError(staffMessages(req)(key), status, undefined, true)

/** GET /api/glossary/tbx: responds with all glossaries as TBX-Basic. */
const exportEndpoint: Endpoint = {
  path: '/tbx',
  method: 'get',
  handler: async (req) => {
    if (!personOf(req)) throw refuse(req, 'parts.signInFirst', 401)
    const terms = []
    for (const locale of LOCALE_CODES) terms.push(...(await glossaryOf(req, locale)))
    return new Response(writeTbx(terms, DEFAULT_LOCALE), {
      headers: {
        ...NO_STORE,
        'Content-Type': 'application/x-tbx; charset=utf-8',
        'Content-Disposition': 'attachment; filename="glossary.tbx"',
      },
    })
  },
}

/**
 * POST /api/glossary/tbx, a form with `file`: adds its terms to the glossaries, by the rules of
 * saving by hand. Responds with how many it added, how many a glossary had already, and how many
 * cannot be kept: too long, or with words to avoid and no reason. Terms that are there stay.
 */
const importEndpoint: Endpoint = {
  path: '/tbx',
  method: 'post',
  handler: async (req) => {
    if (!personOf(req)) throw refuse(req, 'parts.signInFirst', 401)
    const form = await req.formData?.().catch(() => null)
    const file = form?.get('file')
    if (!(file instanceof File)) throw refuse(req, 'entries.xliff.chooseFile', 400)
    if (file.size > MAX_BYTES) throw refuse(req, 'entries.xliff.tooLarge', 413)
    const terms = await termsIn(req, await file.text())
    return Response.json(await addTerms(req, terms), { headers: NO_STORE })
  },
}

/** Reads a file in a thread of its own. */
async function termsIn(req: PayloadRequest, text: string): Promise<TbxTerm[]> {
  const terms = await parseInThread<TbxTerm[] | null>('parseTbxTask', text).catch(
    (error: unknown) => {
      if (!(error instanceof ParseLimitError)) throw error
      return null
    },
  )
  if (!terms) throw refuse(req, 'glossary.tbx.notTbx', 422)
  return terms
}

const isKept = ({ term, original, avoid, reason }: TbxTerm): boolean =>
  [term, ...original, ...avoid].every((word) => word.length <= MAX_WORD) &&
  (avoid.length === 0 || Boolean(reason))

const addTerms = (req: PayloadRequest, terms: readonly TbxTerm[]) =>
  inTransaction(req, async () => {
    if (terms.length > MAX_TERMS) throw refuse(req, 'glossary.tbx.tooMany', 422)
    const known = new Set<string>()
    for (const locale of LOCALE_CODES)
      for (const { term } of await glossaryOf(req, locale)) known.add(`${locale} ${term}`)
    const report = { added: 0, known: 0, leftOut: 0 }
    for (const term of terms) {
      const key = `${term.locale} ${term.term}`
      if (known.has(key)) report.known += 1
      else if (!isKept(term)) report.leftOut += 1
      else {
        known.add(key)
        await req.payload.create({
          collection: 'glossary',
          data: { ...term, original: [...term.original], avoid: [...term.avoid] },
          depth: 0,
          req,
          overrideAccess: false,
          user: req.user,
        })
        report.added += 1
      }
    }
    return report
  })

export const tbxEndpoints: Endpoint[] = [exportEndpoint, importEndpoint]
