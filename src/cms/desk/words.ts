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
      error: { unauthorized: 'Your role does not include this page.' },
      general: { locale: 'Language', locales: 'Languages', notFound: 'There is no such page', nothingFound: 'There is nothing here' },
      version: { currentlyEditing: 'is writing in this now' },
    },
  },
} satisfies Config['i18n']
