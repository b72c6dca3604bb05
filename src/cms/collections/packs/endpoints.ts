import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import { MAX_ID } from '../../../core/ids.ts'
import type { Person } from '../../../core/person.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import {
  isPackGreeting,
  isPackTitle,
  MAX_IN_PACK,
  parsePackCode,
  type PackGreeting,
  type PackTitle,
} from '../../../published/pack.ts'
import { searchFor } from '../../../published/search/reader-search.ts'
import { sanitizeQuery } from '../../../published/search/search.ts'
import { savePack, unpublishedIn } from '../../../published/write/pack.ts'
import { personOf } from '../../access/adapters.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { personalDetails } from '../../packs/asked/personal-details.ts'
import { recordQuestion } from '../../packs/asked/record-question.ts'
import { givenPack } from '../../packs/given-pack.ts'
import { setReady } from '../../packs/keepers.ts'
import { titleText } from '../../packs/pack-options.ts'
import { mayKeepPacks } from '../../packs/permissions.ts'
import { findPack } from '../../packs/ready-packs.ts'
import { savePackAnew } from '../../packs/withdrawn-in-packs.ts'

const NO_STORE = { 'Cache-Control': 'private, no-store' }

const locale = z.enum(LOCALE_CODES, saying('give.sayLanguage'))
const newPack = z.object({
  locale,
  title: z.string().refine((text): text is PackTitle => isPackTitle(text), saying('give.sayTitle')),
  greeting: z
    .string()
    .refine((text): text is PackGreeting => isPackGreeting(text), saying('give.sayGreeting')),
  numbers: z
    .array(z.number().int().min(1).max(MAX_ID), saying('give.sayAnswers'))
    .min(1, saying('give.sayAnswers'))
    .max(MAX_IN_PACK, saying('give.tooMany'))
    .refine((all) => new Set(all).size === all.length, saying('give.twice')),
})
const code = z.object({
  code: z.string().refine((text) => parsePackCode(text) === text, saying('give.unknown')),
})
const kept = code.extend({ ready: z.boolean() })
const asked = z.object({
  locale,
  question: z.string(saying('asked.sayQuestion')).max(400, saying('asked.sayQuestion')),
  confirmed: z.boolean().optional(),
})
const query = z.object({ q: z.string().max(400), locale })

function signedIn(req: PayloadRequest): Person {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  return person
}

async function bodyOf<Body>(req: PayloadRequest, shape: z.ZodType<Body>): Promise<Body> {
  const body = shape.safeParse((await req.json?.().catch(() => null)) ?? {})
  if (body.success) return body.data
  throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
}

/** The address of the portal, and the day in the clinic. */
const today = async (req: PayloadRequest) => ({
  origin: req.payload.config.serverURL.replace(/\/$/, ''),
  day: await clinicDate(sqlOf(req), new Date()),
})

/**
 * POST /api/packs/search (`q`, `locale`): what readers would find, as question cards. It counts and
 * stores nothing; the words are in no address, because a client said them.
 */
const searchPublished: Endpoint = {
  path: '/packs/search',
  method: 'post',
  handler: async (req) => {
    const person = signedIn(req)
    const asked = await bodyOf(req, query)
    const words = sanitizeQuery(asked.q)
    const outcome = words ? await searchFor(`desk ${person.id}`, asked.locale, words) : null
    if (outcome?.refused) throw new Refusal(staffMessages(req)('give.searchFailed'), 409)
    const { results = [], near = [], elsewhere = [] } = outcome?.found ?? {}
    const questions = [...results, ...near, ...elsewhere].map(
      ({ number, question, lang, sensitive }) => ({ number, question, lang, sensitive }),
    )
    return Response.json({ questions }, { headers: NO_STORE })
  },
}

/**
 * POST /api/packs/give: stores a pack of published answers (`locale`, `title`, `greeting`, `numbers`) and
 * responds with what is needed to hand it over. Nothing about the person who gives or gets it is
 * stored. 422 if an answer is not published.
 */
const givePack: Endpoint = {
  path: '/packs/give',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    const pack = await bodyOf(req, newPack)
    const t = staffMessages(req)
    const when = await today(req)
    const given = await inTransaction(req, async (sql) => {
      const missing = await unpublishedIn(sql, pack)
      if (missing.length > 0)
        throw new Refusal(t('give.unpublished', { numbers: missing.join(', ') }), 422)
      if ((await titleText(sql, pack.title, pack.locale)) === null)
        throw new Refusal(t('give.sayTitle'), 422)
      return givenPack(sql, { ...pack, code: await savePack(sql, { ...pack, ready: false }) }, when)
    })
    return Response.json(given, { headers: NO_STORE })
  },
}

/** POST /api/packs/again, with a `code`: what is needed to hand over a stored pack today. */
const giveAgain: Endpoint = {
  path: '/packs/again',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    const body = await bodyOf(req, code)
    const pack = await findPack(sqlOf(req), body.code)
    if (!pack) throw new APIError(staffMessages(req)('give.unknown'), 404, undefined, true)
    return Response.json(await givenPack(sqlOf(req), pack, await today(req)), {
      headers: NO_STORE,
    })
  },
}

function keeperOf(req: PayloadRequest): Person {
  const person = signedIn(req)
  if (mayKeepPacks(person)) return person
  throw new APIError(staffMessages(req)('give.mayNotKeep'), 403, undefined, true)
}

/**
 * POST /api/packs/keep: keeps a pack (`code`) as one of the clinic's ready packs, or no longer. The
 * person looks after it from now on.
 */
const keepReady: Endpoint = {
  path: '/packs/keep',
  method: 'post',
  handler: async (req) => {
    const person = keeperOf(req)
    const body = await bodyOf(req, kept)
    const isThere = await inTransaction(req, (sql) =>
      setReady(sql, body.code, body.ready ? person : null),
    )
    if (!isThere) throw new APIError(staffMessages(req)('give.unknown'), 404, undefined, true)
    return Response.json({ ready: body.ready }, { headers: NO_STORE })
  },
}

/**
 * POST /api/packs/replace-withdrawn: keeps, instead of a ready pack (`code`), one with what to read
 * instead of its withdrawn answers, or without them. Responds with its code. 422 if nothing is left.
 */
const replaceWithdrawn: Endpoint = {
  path: '/packs/replace-withdrawn',
  method: 'post',
  handler: async (req) => {
    const person = keeperOf(req)
    const body = await bodyOf(req, code)
    const t = staffMessages(req)
    const saved = await inTransaction(req, async (sql) => {
      const pack = await findPack(sql, body.code)
      if (!pack?.ready) throw new APIError(t('give.unknown'), 404, undefined, true)
      const renewed = await savePackAnew(sql, pack, t('give.nothingLeft'))
      await setReady(sql, pack.code, null)
      await setReady(sql, renewed, person)
      return renewed
    })
    return Response.json({ code: saved }, { headers: NO_STORE })
  },
}

/**
 * POST /api/packs/asked: counts what a client asked (`question`, `locale`) among what readers miss.
 * If something in it may point to a person, responds with `details` and stores nothing, unless the
 * request is `confirmed`. Who asked and who wrote it down is not stored.
 */
const askedQuestion: Endpoint = {
  path: '/packs/asked',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    const body = await bodyOf(req, asked)
    const question = sanitizeQuery(body.question)
    if (question === '')
      throw new APIError(staffMessages(req)('asked.sayQuestion'), 400, undefined, true)
    const details = personalDetails(question)
    const isStored = details.length === 0 || body.confirmed === true
    if (isStored) await inTransaction(req, (sql) => recordQuestion(sql, body.locale, question))
    return Response.json({ isStored, details }, { headers: NO_STORE })
  },
}

export const packEndpoints: Endpoint[] = [
  searchPublished,
  givePack,
  giveAgain,
  keepReady,
  replaceWithdrawn,
  askedQuestion,
]
