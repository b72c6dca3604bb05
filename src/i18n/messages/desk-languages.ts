import { DESK } from '../registers/desk.ts'
import type { DeskKey } from './desk.ts'
import { translators } from './translate.ts'

/**
 * The desk's messages in a language. For the server alone: it holds every language. Where there is
 * a request, `staffMessages` of `src/cms/messages` knows the language.
 */
export const deskMessages = translators<DeskKey>(DESK)
