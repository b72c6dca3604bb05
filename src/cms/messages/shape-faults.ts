import type { ZodError } from 'zod'
import type { DeskKey, DeskTranslate } from '../../i18n/messages/desk.ts'
import { DESK_ENGLISH } from '../../i18n/registers/desk-english.ts'

/** The message of a zod rule, by its key. `faultsIn` turns it into words. */
export const saying = (key: DeskKey): { error: string } => ({ error: key })

const isKey = (message: string): message is DeskKey => Object.hasOwn(DESK_ENGLISH, message)

/** Returns what is wrong with a value, in words. Rules without a message have zod's, in English. */
export const faultsIn = ({ issues }: ZodError, t: DeskTranslate): string =>
  issues.map(({ message }) => (isKey(message) ? t(message) : message)).join(' ')
