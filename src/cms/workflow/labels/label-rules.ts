import type { PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { isLanguageCode } from '../../../i18n/language-codes.ts'
import { isDialable, isWebAddress } from '../../contacts/contact-rules.ts'
import { findTelephoneNumber } from '../../contacts/telephone-numbers.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { missingFields, type LabelContent } from './label-parts.ts'
import type { PartKey, Release } from './releases.ts'

/** The numbers of the contacts for help, shown or not. */
async function contactNumbers(sql: Sql): Promise<string[]> {
  const rows = await sql<{ number: NonNullable<Row<'public.contacts'>['phone']> }>(
    `select phone as number from public.contacts where phone <> ''
      union select sms from public.contacts where sms <> ''
      union select relay from public.contacts where relay <> ''
      union select video from public.contacts where video ~ '^[0-9 ()+-]+$'`,
  )
  return rows.map(({ number }) => number)
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(wordsIn)
      : []

/**
 * Validates that a text, or one in several languages, has no telephone number: numbers belong to
 * the contacts, where each is signed and checked. Returns `true` or the message for the field.
 */
export async function validateWithoutNumber(
  value: unknown,
  { req }: { req: PayloadRequest },
): Promise<true | string> {
  const words = wordsIn(value)
  if (words.length === 0) return true
  const known = await contactNumbers(sqlOf(req))
  for (const text of words) {
    const number = findTelephoneNumber(text, known)
    if (number) return staffMessages(req)('labels.noNumbers', { number })
  }
  return true
}

export const validateWebAddress = (
  value: unknown,
  { req }: { req: PayloadRequest },
): true | string =>
  !value || (typeof value === 'string' && isWebAddress(value))
    ? true
    : staffMessages(req)('labels.webAddress')

export const validateDialable = (
  value: unknown,
  { req }: { req: PayloadRequest },
): true | string =>
  !value || (typeof value === 'string' && isDialable(value))
    ? true
    : staffMessages(req)('labels.dialable')

export const validateLanguageCode = (
  value: unknown,
  { req }: { req: PayloadRequest },
): true | string =>
  !value || (typeof value === 'string' && isLanguageCode(value))
    ? true
    : staffMessages(req)('taglines.code.unknown')

/** For a videophone, which has a number or a page. */
export const validateDialableOrWebAddress = (
  value: unknown,
  { req }: { req: PayloadRequest },
): true | string =>
  validateWebAddress(value, { req }) === true ? true : validateDialable(value, { req })

/** Throws a Refusal if readers could not be shown a part as it is. */
export async function requireReleasable(
  req: PayloadRequest,
  { collection, id, part }: PartKey,
  content: LabelContent,
  releases: ReadonlyMap<string, Release>,
): Promise<void> {
  const t = staffMessages(req)
  if (missingFields(collection, part, content).length > 0)
    throw new Refusal(t('labels.incomplete'), 422)
  if (collection === 'contacts') {
    const { phone, sms, relay, url, chat, source, video } = content
    const faults = [
      ...[phone, sms, relay].map((number) => validateDialable(number, { req })),
      ...[url, chat, source].map((address) => validateWebAddress(address, { req })),
      validateDialableOrWebAddress(video, { req }),
    ].filter((each) => each !== true)
    if (faults.length > 0) throw new Refusal(faults.join(' '), 422)
    return
  }
  if (collection === 'taglines') return requireReleasableTagline(req, id, content, releases)
  // The mark is not words: it has a hash and a size.
  const { mark: _, ...words } = content
  const numbers = await validateWithoutNumber(words, { req })
  if (numbers !== true) throw new Refusal(numbers, 422)
  const other = [...releases.values()].find(
    (release) =>
      collection === 'topics' &&
      content.slug !== undefined &&
      release.collection === 'topics' &&
      release.part === part &&
      release.id !== id &&
      release.content?.slug === content.slug,
  )
  if (other) throw new Refusal(t('labels.slugTaken', { slug: String(content.slug) }), 409)
}

/** The number is that of a signed contact; so the page shows it, and the words must not. */
async function requireReleasableTagline(
  req: PayloadRequest,
  id: number,
  { code, words, source }: LabelContent,
  releases: ReadonlyMap<string, Release>,
): Promise<void> {
  const faults = [
    validateLanguageCode(code, { req }),
    validateWebAddress(source, { req }),
    await validateWithoutNumber(words, { req }),
  ].filter((each) => each !== true)
  if (faults.length > 0) throw new Refusal(faults.join(' '), 422)
  const other = [...releases.values()].find(
    (release) =>
      release.collection === 'taglines' && release.id !== id && release.content?.code === code,
  )
  if (other) throw new Refusal(staffMessages(req)('taglines.code.taken'), 409)
}
