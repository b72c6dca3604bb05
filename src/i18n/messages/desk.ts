import type { DeskKey } from '../registers/desk-english.ts'
import { DESK } from '../registers/desk.ts'
import { translators, type Translate } from './translate.ts'

export type { DeskKey }
export type DeskTranslate = Translate<DeskKey>

/** The desk. For the server: client components use `useDeskMessages` of `src/cms/desk/messages`. */
export const deskMessages = translators<DeskKey>(DESK)
