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
      fields: {
        chooseBetweenCustomTextOrDocument: 'To an answer of this portal, or to another site.',
        chooseDocumentToLink: 'Which answer? Type some words of its question', customURL: 'Another site', editLink: 'Link', enterURL: 'Its web address', internalLink: 'An answer',
        linkType: 'Leads to', textToDisplay: 'The words that lead there',
      },
      general: { dashboard: 'What needs you today', locale: 'Language', locales: 'Languages', payloadSettings: 'How the desk looks' },
    },
  },
} satisfies Config['i18n']
