import { z } from 'zod'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { SERVED_DANGERS } from '../../../published/search/danger/kinds.ts'
import { isDialable } from '../../contacts/contact-rules.ts'
import { CONTACT_KINDS, INTERPRETERS } from '../../contacts/kinds.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { isSlug } from '../../entries/slug.ts'

/**
 * The default language at least: readers of a language that was added since get its words, marked
 * as such. A test holds all languages to be there.
 */
const inLanguages = (text: z.ZodString) =>
  z
    .partialRecord(z.enum(LOCALE_CODES as [Locale, ...Locale[]]), text)
    .refine((words) => words[DEFAULT_LOCALE], 'has no words in the default language')
const label = (most: number) => inLanguages(z.string().min(1).max(most))

const topic = z.strictObject({
  slug: inLanguages(z.string().refine(isSlug, 'is not an address')),
  title: label(120),
  description: label(400),
  riskTier: z.enum(RISK_TIER_VALUES),
  position: z.number().int(),
})
const number = z.string().max(40).refine(isDialable, 'cannot be dialled')
const address = z.url().max(300)
const contact = z.strictObject({
  /** By which a later start knows that a database has had it. Never changes. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  region: z.enum(REGIONS),
  area: label(80).optional(),
  kind: z.enum(CONTACT_KINDS),
  serves: z.array(z.enum(SERVED_DANGERS)).min(1),
  label: label(120),
  phone: number.optional(),
  sms: number.optional(),
  url: address.optional(),
  chat: address.optional(),
  video: z.union([number, address]).optional(),
  relay: number.optional(),
  hours: label(120),
  note: label(200).optional(),
  languages: z.array(z.string().min(2).max(10)),
  interpreter: z.enum(INTERPRETERS).optional(),
  source: address,
  position: z.number().int(),
})
export type ShippedContact = z.infer<typeof contact>
const words = z.array(z.string().min(1).max(120)).optional()
const term = z
  .strictObject({
    locale: z.enum(LOCALE_CODES as [Locale, ...Locale[]]),
    term: z.string().min(1).max(120),
    original: words,
    avoid: words,
    reason: z.string().max(300).optional(),
  })
  .refine(({ avoid, reason }) => !avoid || Boolean(reason), 'words to avoid need a reason')
/** `name`: by which packs of earlier versions called it. */
const greeting = z.strictObject({ name: z.string().regex(/^[a-z-]{1,40}$/), words: label(300) })
export type ShippedGreeting = z.infer<typeof greeting>
const settings = z.strictObject({
  region: z.enum(REGIONS),
  clinicName: label(80),
  welcome: label(300),
})

/** The labels that a new Attune starts with. */
export const firstContentShape = z.object({
  topics: z.array(topic),
  glossary: z.array(term),
  contacts: z.array(contact),
  greetings: z.array(greeting),
  settings,
})
export type FirstContent = z.infer<typeof firstContentShape>
