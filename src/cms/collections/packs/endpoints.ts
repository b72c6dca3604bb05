import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import {
  isPackGreeting,
  isPackTitle,
  MAX_IN_PACK,
  type PackGreeting,
  type PackTitle,
} from '../../../published/pack.ts'
import { searchFor } from '../../../published/search/reader-search.ts'
import { sanitizeQuery } from '../../../published/search/search.ts'
import { savePack, unpublishedIn } from '../../../published/write/pack.ts'
import { saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { personalDetails } from '../../packs/asked/personal-details.ts'
import { recordQuestion } from '../../packs/asked/record-question.ts'
import { givenPack } from '../../packs/given-pack.ts'
import { greetingText, titleText } from '../../packs/pack-options.ts'
import { findPack } from '../../packs/ready-packs.ts'
import { answerNames } from '../../records/answer-names.ts'
import { keepReady, replaceWithdrawn } from './keep-endpoints.ts'
import { bodyOf, NO_STORE, packCode, signedIn } from './request.ts'

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
const asked = z.object({
  locale,
  question: z.string(saying('asked.sayQuestion')).max(400, saying('asked.sayQuestion')),
  confirmed: z.boolean().optional(),
})
const query = z.object({ q: z.string().max(400), locale })

/** The address of the portal, and the day in the clinic. */
const today = async (req: PayloadRequest) => ({
  origin: req.payload.config.serverURL.replace(/\/$/, ''),
  day: await clinicDate(sqlOf(req), new Date()),
})

/**
 * POST /api/packs/search (`q`, `locale`): what readers would find, as question cards. Counts and
 * stores nothing. The words are not in an address, because they are a client's.
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
 * POST /api/packs/give: stores a pack of published answers (`locale`, `title`, `greeting`,
 * `numbers`) and responds with what is needed to hand it over. Nothing about the person who gives
 * or gets it is stored. 422 if an answer is not published.
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
        throw new Refusal(
          t('give.unpublished', { questions: await answerNames(sql, missing, t) }),
          422,
        )
      if ((await titleText(sql, pack.title, pack.locale)) === null)
        throw new Refusal(t('give.sayTitle'), 422)
      if ((await greetingText(sql, pack.greeting, pack.locale)) === null)
        throw new Refusal(t('give.sayGreeting'), 422)
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
    const body = await bodyOf(req, packCode)
    const pack = await findPack(sqlOf(req), body.code)
    if (!pack) throw new APIError(staffMessages(req)('give.unknown'), 404, undefined, true)
    return Response.json(await givenPack(sqlOf(req), pack, await today(req)), {
      headers: NO_STORE,
    })
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
