import type { Config } from 'payload'

/** Payload's own words where staff would not understand them, or where they are not true here. */
export const payloadTranslations = {
  translations: {
    en: {
      error: { unauthorized: 'You are signed out, or your role does not include this.' },
      fields: {
        chooseBetweenCustomTextOrDocument: 'To an answer of this portal, or to another site.',
        chooseDocumentToLink: 'Which answer? Type some words of its question',
        customURL: 'Another site',
        editLink: 'Link',
        enterURL: 'Its web address',
        internalLink: 'An answer',
        linkType: 'Leads to',
        textToDisplay: 'The words that lead there',
      },
      general: {
        dashboard: 'What needs you today',
        locale: 'Language',
        locales: 'Languages',
        payloadSettings: 'How the desk looks',
      },
    },
  },
} satisfies Config['i18n']
