import type { Locale } from '../../i18n/locales.ts'
import {
  clinicKey,
  contactsKey,
  GREETINGS_KEY,
  OTHER_LANGUAGES_KEY,
} from '../../published/label-keys.ts'
import type { Frame } from '../../published/views.ts'
import type { Screen } from '../screens/screens.ts'
import { ANY_CHANGE_TAG, edgeTags, labelTag } from './edge-tags.ts'

/** Screens that a publication may change although they do not show what it is about. */
const ANY_CHANGE: readonly Screen['kind'][] = ['home', 'gone', 'not-found', 'pack']

/** Tags what has the clinic's name in a language on it. */
export const clinicTag = (locale: Locale): string => labelTag(clinicKey(locale))

/** The regions whose contacts a screen shows. */
const regionsOn = (kind: Screen['kind'], { region, contacts }: Frame): string[] => [
  ...new Set([region, ...(kind === 'help' ? contacts.map((contact) => contact.region) : [])]),
]

/** The tags of what stands around a screen. `frame` is as it is published, without what stands in for help. */
export const frameTags = (kind: Screen['kind'], frame: Frame | null, locale: Locale): string[] => [
  clinicTag(locale),
  ...(frame ? regionsOn(kind, frame).map((region) => labelTag(contactsKey(locale, region))) : []),
  ...(kind === 'other-languages' ? [labelTag(OTHER_LANGUAGES_KEY)] : []),
  ...(kind === 'pack' ? [labelTag(GREETINGS_KEY)] : []),
]

/** The tags of a page: of what is on its screen, and around it. */
export const pageTags = (screen: Screen, frame: Frame | null, locale: Locale): string[] => [
  ...edgeTags(screen),
  ...frameTags(screen.kind, frame, locale),
  ...(ANY_CHANGE.includes(screen.kind) ? [ANY_CHANGE_TAG] : []),
]
