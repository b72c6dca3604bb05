import type { Config } from 'payload'

/** Payload's own words where staff would not understand them, or where they are not true here. */
export const deskWords = {
  translations: {
    en: {
      authentication: {
        stayLoggedIn: 'Stay signed in',
        youAreInactive:
          'You will be signed out in a minute: nothing was typed for a while, or you have been signed in for as long as your clinic allows. Then signing in again is the only way. Words that you have not saved are kept on this computer, and offered to you when you open the answer again.',
      },
      error: { unauthorized: 'You are signed out, or your role does not include this.' },
      general: { locale: 'Language', locales: 'Languages' },
    },
  },
} satisfies Config['i18n']
