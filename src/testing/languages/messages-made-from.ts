import { hashOf } from '../../cms/desk/handbook/text-in.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { DESK_ENGLISH } from '../../i18n/registers/desk-english.ts'
import { MAIL } from '../../i18n/registers/mail.ts'
import { SIGN_IN } from '../../i18n/registers/sign-in.ts'
import { SITE } from '../../i18n/registers/site.ts'

const ENGLISH: Record<string, Record<string, string>> = {
  desk: DESK_ENGLISH,
  mail: MAIL[DEFAULT_LOCALE],
  'sign-in': SIGN_IN[DEFAULT_LOCALE],
  site: SITE[DEFAULT_LOCALE],
}

/** By part and key, the hash of the English message that translations are made from today. */
export const messagesMadeFrom = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(ENGLISH).map(([part, messages]) => [
      part,
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, hashOf(text)])),
    ]),
  )
