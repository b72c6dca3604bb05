import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { commandWords } from './command-words.ts'

/** The settings of the engine that reads answers aloud. */
export const speechShape = {
  TTS_COMMAND: z
    .string()
    .refine(
      (value) => commandWords(value) !== null,
      'must be a command with quotes that end, such as espeak-ng --stdin --stdout -v',
    )
    .optional(),
  TTS_LANGUAGES: z
    .string()
    .default(LOCALE_CODES.join(','))
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine(
      (codes) => codes.every(isLocale),
      `must be languages of the portal, separated by commas: ${LOCALE_CODES.join(',')}`,
    ),
}

export type Speech = {
  /** The program and its arguments; the language follows. */
  words: string[]
  locales: Locale[]
  /** Changes with the command, so that everything is recorded again. */
  engine: string
}

/** How answers are read aloud; `null` if they are not. */
export function speechSettings(): Speech | null {
  const command = process.env.TTS_COMMAND
  const words = command ? commandWords(command) : null
  if (!command || !words) return null
  const { data } = speechShape.TTS_LANGUAGES.safeParse(process.env.TTS_LANGUAGES || undefined)
  return {
    words,
    locales: (data ?? []).filter(isLocale),
    engine: createHash('sha256').update(command).digest('hex').slice(0, 16),
  }
}

/** Whether answers of a language are read aloud. */
export const isReadAloud = (locale: Locale): boolean =>
  speechSettings()?.locales.includes(locale) ?? false
