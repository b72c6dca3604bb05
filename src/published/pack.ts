import { randomInt } from 'node:crypto'
import type { Locale } from '../i18n/locales.ts'

/** In letters and digits that nobody takes for another one, and without vowels, so without words. */
const ALPHABET = '3479cdfhjkmnpqrtwxy'
const LENGTH = 8
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** The most answers in a pack. */
export const MAX_IN_PACK = 20

/**
 * What a pack may be called, each with its message for readers. Nobody types it, or how the pack
 * greets, so a pack cannot name a client.
 */
export const PACK_TITLES = {
  read: 'pack.title.read',
  'first-session': 'pack.title.first-session',
  'how-it-works': 'pack.title.how-it-works',
  rights: 'pack.title.rights',
  ending: 'pack.title.ending',
} as const
type OwnTitle = keyof typeof PACK_TITLES
/** One of the greetings that the clinic has signed, by its id. */
export type PackGreeting = 'none' | `greeting:${number}`
/** One of our own titles, or that of a topic, by its id. */
export type PackTitle = OwnTitle | `topic:${number}`
export const DEFAULT_TITLE: OwnTitle = 'read'

export const isOwnTitle = (text: string): text is OwnTitle => Object.hasOwn(PACK_TITLES, text)
export const isPackTitle = (text: string): text is PackTitle =>
  isOwnTitle(text) || /^topic:[1-9]\d{0,8}$/.test(text)
export const isPackGreeting = (text: string): text is PackGreeting =>
  text === 'none' || /^greeting:[1-9]\d{0,8}$/.test(text)

/** The topic in a title; `null` for one of our own titles. */
export const topicInTitle = (title: PackTitle): number | null =>
  isOwnTitle(title) ? null : Number(title.slice('topic:'.length))

/** The id of a greeting; `null` if there is to be none. */
export const greetingId = (greeting: PackGreeting): number | null =>
  greeting === 'none' ? null : Number(greeting.slice('greeting:'.length))

export type Pack = {
  code: string
  /** The language in which it was given. */
  locale: Locale
  title: PackTitle
  greeting: PackGreeting
  /** The numbers of its questions, in order. */
  numbers: number[]
  /** Whether the clinic keeps it to give again. */
  ready: boolean
}

/** A new code, which follows from no other. */
export const newPackCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** The code in a part of an address, typed in small letters or capitals; `null` if it is none. */
export function parsePackCode(text = ''): string | null {
  const code = text.toLowerCase()
  return CODE.test(code) ? code : null
}

/** The day in a part of an address (YYYY-MM-DD); `null` if there is no such day. */
export function parsePackDay(text = ''): string | null {
  const at = new Date(`${text}T00:00:00Z`)
  return /^20\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
    ? text
    : null
}

/**
 * The path of a pack. `day` is that on which it was given, YYYY-MM-DD. Without a language it leads
 * to the pack in its own.
 */
export const packPath = (code: string, day: string | null, locale?: Locale): string =>
  `${locale ? `/${locale}` : ''}/p/${code}${day ? `/${day}` : ''}`
