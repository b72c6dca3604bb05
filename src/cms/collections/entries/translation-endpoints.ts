import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordEvent } from '../../../core/audit-log.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { glossaryOf } from '../../glossary/load.ts'
import { termNotes } from '../../glossary/term-notes.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import {
  xliffFaultLines,
  wordedFault,
  XliffError,
  XLIFF_VERSIONS,
} from '../../translations/units/types.ts'
import { exportXliff } from '../../translations/xliff/export-xliff.ts'
import { importXliff } from '../../translations/xliff/import-xliff.ts'
import { writeXliff } from '../../translations/xliff/write-xliff.ts'

const NO_STORE = { 'Cache-Control': 'private, no-store' }
const MAX_BYTES = 8_000_000

const selection = z.object({
  locale: z.enum(LOCALE_CODES, saying('entries.xliff.chooseLocale')),
  version: z.enum(XLIFF_VERSIONS, saying('entries.xliff.chooseVersion')).default('2.0'),
  which: z
    .enum(['all', 'missing', 'stale', 'open'], saying('entries.xliff.chooseWhich'))
    .default('open'),
  ids: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,499}$/, saying('entries.xliff.nameAnswers'))
    .transform((value) => value.split(',').map(Number))
    .optional(),
})

const badRequest = (req: PayloadRequest, error: z.ZodError) =>
  new APIError(faultsIn(error, staffMessages(req)), 400, undefined, true)
const tooLarge = (req: PayloadRequest) =>
  new APIError(staffMessages(req)('entries.xliff.tooLarge'), 413, undefined, true)
const queryOf = (req: PayloadRequest) =>
  Object.fromEntries(new URL(req.url ?? '/', 'http://portal').searchParams)
const signedIn = (req: PayloadRequest) => {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  return person
}

const exportEndpoint: Endpoint = {
  path: '/xliff',
  method: 'get',
  handler: async (req) => {
    const person = signedIn(req)
    const asked = selection.safeParse(queryOf(req))
    if (!asked.success) throw badRequest(req, asked.error)
    const { version, ...choice } = asked.data
    const t = staffMessages(req)
    const terms = await glossaryOf(req, choice.locale)
    const document = await exportXliff(req, choice, (text, locale) =>
      termNotes(text, terms, locale, t),
    )
    await recordEvent(sqlOf(req), {
      actor: person,
      action: 'xliff.exported',
      locale: choice.locale,
      details: { answers: document.files.length, version },
    })
    return new Response(writeXliff(document, version), {
      headers: {
        ...NO_STORE,
        'Content-Type': 'application/xliff+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="answers-${document.sourceLocale}-${choice.locale}.xlf"`,
      },
    })
  },
}

const upload = z.object({
  file: z.instanceof(File, saying('entries.xliff.chooseFile')),
  machine: z.literal('1').nullish(),
  dryRun: z.literal('1').nullish(),
  plan: z.string().max(64).nullish(),
  take: z.string().max(100_000).nullish(),
})

/**
 * POST /api/entries/xliff, a form with `file`. `dryRun=1` reports what would change; `plan` (from a
 * dry run) accepts exactly that; `machine=1` marks the text as written by a machine; `take` names
 * paragraphs (`ANSWER/UNIT`, with commas) whose newer words the file's replace.
 */
const importEndpoint: Endpoint = {
  path: '/xliff',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    if (Number(req.headers.get('content-length') ?? 0) > MAX_BYTES + 10_000) throw tooLarge(req)
    const form = await req.formData?.().catch(() => null)
    const sent = upload.safeParse(Object.fromEntries(form ?? []))
    if (!sent.success) throw badRequest(req, sent.error)
    const { file, machine, dryRun, plan, take } = sent.data
    if (file.size > MAX_BYTES) throw tooLarge(req)
    try {
      const text = decodeText(new Uint8Array(await file.arrayBuffer()))
      return Response.json(
        await importXliff(req, text, {
          dryRun: dryRun === '1',
          machine: machine === '1',
          plan: plan ?? undefined,
          take: new Set(take?.split(',')),
        }),
        { headers: NO_STORE },
      )
    } catch (error) {
      if (!(error instanceof XliffError)) throw error
      const t = staffMessages(req)
      throw new APIError(
        t('translations.fileRefused', { faults: xliffFaultLines(error.faults, t) }),
        422,
        { faults: error.faults.map((fault) => wordedFault(fault, t)) },
        true,
      )
    }
  },
}

/** Decodes UTF-8, or UTF-16 with a byte order mark, which some tools write. Throws XliffError. */
function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new XliffError([{ place: {}, key: 'translations.fault.encoding' }])
  }
}

export const translationEndpoints: Endpoint[] = [exportEndpoint, importEndpoint]
