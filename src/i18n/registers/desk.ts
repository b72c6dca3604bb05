// Written by `npm run generate` from src/i18n/languages.
import arAdmin from '../languages/ar/messages/desk/admin.json' with { type: 'json' }
import arAnswers from '../languages/ar/messages/desk/answers.json' with { type: 'json' }
import arAria from '../languages/ar/messages/desk/aria.json' with { type: 'json' }
import arChecks from '../languages/ar/messages/desk/checks.json' with { type: 'json' }
import arConflicts from '../languages/ar/messages/desk/conflicts.json' with { type: 'json' }
import arContacts from '../languages/ar/messages/desk/contacts.json' with { type: 'json' }
import arCore from '../languages/ar/messages/desk/core.json' with { type: 'json' }
import arCoverage from '../languages/ar/messages/desk/coverage.json' with { type: 'json' }
import arEditing from '../languages/ar/messages/desk/editing.json' with { type: 'json' }
import arEntries from '../languages/ar/messages/desk/entries.json' with { type: 'json' }
import arEntry from '../languages/ar/messages/desk/entry.json' with { type: 'json' }
import arExchange from '../languages/ar/messages/desk/exchange.json' with { type: 'json' }
import arFaults from '../languages/ar/messages/desk/faults.json' with { type: 'json' }
import arFeedback from '../languages/ar/messages/desk/feedback.json' with { type: 'json' }
import arFields from '../languages/ar/messages/desk/fields.json' with { type: 'json' }
import arFindings from '../languages/ar/messages/desk/findings.json' with { type: 'json' }
import arGlossary from '../languages/ar/messages/desk/glossary.json' with { type: 'json' }
import arHandbook from '../languages/ar/messages/desk/handbook.json' with { type: 'json' }
import arHistory from '../languages/ar/messages/desk/history.json' with { type: 'json' }
import arImports from '../languages/ar/messages/desk/imports.json' with { type: 'json' }
import arLabels from '../languages/ar/messages/desk/labels.json' with { type: 'json' }
import arLinks from '../languages/ar/messages/desk/links.json' with { type: 'json' }
import arList from '../languages/ar/messages/desk/list.json' with { type: 'json' }
import arLog from '../languages/ar/messages/desk/log.json' with { type: 'json' }
import arMedia from '../languages/ar/messages/desk/media.json' with { type: 'json' }
import arNotes from '../languages/ar/messages/desk/notes.json' with { type: 'json' }
import arPane from '../languages/ar/messages/desk/pane.json' with { type: 'json' }
import arParts from '../languages/ar/messages/desk/parts.json' with { type: 'json' }
import arPayload from '../languages/ar/messages/desk/payload.json' with { type: 'json' }
import arPreview from '../languages/ar/messages/desk/preview.json' with { type: 'json' }
import arRecords from '../languages/ar/messages/desk/records.json' with { type: 'json' }
import arRest from '../languages/ar/messages/desk/rest.json' with { type: 'json' }
import arReviews from '../languages/ar/messages/desk/reviews.json' with { type: 'json' }
import arSchedule from '../languages/ar/messages/desk/schedule.json' with { type: 'json' }
import arSession from '../languages/ar/messages/desk/session.json' with { type: 'json' }
import arSettings from '../languages/ar/messages/desk/settings.json' with { type: 'json' }
import arToday from '../languages/ar/messages/desk/today.json' with { type: 'json' }
import arTopics from '../languages/ar/messages/desk/topics.json' with { type: 'json' }
import arTranslating from '../languages/ar/messages/desk/translating.json' with { type: 'json' }
import arTranslations from '../languages/ar/messages/desk/translations.json' with { type: 'json' }
import arUsers from '../languages/ar/messages/desk/users.json' with { type: 'json' }
import arVersions from '../languages/ar/messages/desk/versions.json' with { type: 'json' }
import arWords from '../languages/ar/messages/desk/words.json' with { type: 'json' }
import arWorkflow from '../languages/ar/messages/desk/workflow.json' with { type: 'json' }
import esAdmin from '../languages/es/messages/desk/admin.json' with { type: 'json' }
import esAnswers from '../languages/es/messages/desk/answers.json' with { type: 'json' }
import esAria from '../languages/es/messages/desk/aria.json' with { type: 'json' }
import esChecks from '../languages/es/messages/desk/checks.json' with { type: 'json' }
import esConflicts from '../languages/es/messages/desk/conflicts.json' with { type: 'json' }
import esContacts from '../languages/es/messages/desk/contacts.json' with { type: 'json' }
import esCore from '../languages/es/messages/desk/core.json' with { type: 'json' }
import esCoverage from '../languages/es/messages/desk/coverage.json' with { type: 'json' }
import esEditing from '../languages/es/messages/desk/editing.json' with { type: 'json' }
import esEntries from '../languages/es/messages/desk/entries.json' with { type: 'json' }
import esEntry from '../languages/es/messages/desk/entry.json' with { type: 'json' }
import esExchange from '../languages/es/messages/desk/exchange.json' with { type: 'json' }
import esFaults from '../languages/es/messages/desk/faults.json' with { type: 'json' }
import esFeedback from '../languages/es/messages/desk/feedback.json' with { type: 'json' }
import esFields from '../languages/es/messages/desk/fields.json' with { type: 'json' }
import esFindings from '../languages/es/messages/desk/findings.json' with { type: 'json' }
import esGlossary from '../languages/es/messages/desk/glossary.json' with { type: 'json' }
import esHandbook from '../languages/es/messages/desk/handbook.json' with { type: 'json' }
import esHistory from '../languages/es/messages/desk/history.json' with { type: 'json' }
import esImports from '../languages/es/messages/desk/imports.json' with { type: 'json' }
import esLabels from '../languages/es/messages/desk/labels.json' with { type: 'json' }
import esLinks from '../languages/es/messages/desk/links.json' with { type: 'json' }
import esList from '../languages/es/messages/desk/list.json' with { type: 'json' }
import esLog from '../languages/es/messages/desk/log.json' with { type: 'json' }
import esMedia from '../languages/es/messages/desk/media.json' with { type: 'json' }
import esNotes from '../languages/es/messages/desk/notes.json' with { type: 'json' }
import esPane from '../languages/es/messages/desk/pane.json' with { type: 'json' }
import esParts from '../languages/es/messages/desk/parts.json' with { type: 'json' }
import esPayload from '../languages/es/messages/desk/payload.json' with { type: 'json' }
import esPreview from '../languages/es/messages/desk/preview.json' with { type: 'json' }
import esRecords from '../languages/es/messages/desk/records.json' with { type: 'json' }
import esRest from '../languages/es/messages/desk/rest.json' with { type: 'json' }
import esReviews from '../languages/es/messages/desk/reviews.json' with { type: 'json' }
import esSchedule from '../languages/es/messages/desk/schedule.json' with { type: 'json' }
import esSession from '../languages/es/messages/desk/session.json' with { type: 'json' }
import esSettings from '../languages/es/messages/desk/settings.json' with { type: 'json' }
import esToday from '../languages/es/messages/desk/today.json' with { type: 'json' }
import esTopics from '../languages/es/messages/desk/topics.json' with { type: 'json' }
import esTranslating from '../languages/es/messages/desk/translating.json' with { type: 'json' }
import esTranslations from '../languages/es/messages/desk/translations.json' with { type: 'json' }
import esUsers from '../languages/es/messages/desk/users.json' with { type: 'json' }
import esVersions from '../languages/es/messages/desk/versions.json' with { type: 'json' }
import esWords from '../languages/es/messages/desk/words.json' with { type: 'json' }
import esWorkflow from '../languages/es/messages/desk/workflow.json' with { type: 'json' }
import type { Locale } from '../locales.ts'
import { DESK_ENGLISH, type DeskKey } from './desk-english.ts'

export const DESK: Partial<Record<Locale, Partial<Record<DeskKey, string>>>> = {
  en: DESK_ENGLISH,
  ar: {
    ...arAdmin,
    ...arAnswers,
    ...arAria,
    ...arChecks,
    ...arConflicts,
    ...arContacts,
    ...arCore,
    ...arCoverage,
    ...arEditing,
    ...arEntries,
    ...arEntry,
    ...arExchange,
    ...arFaults,
    ...arFeedback,
    ...arFields,
    ...arFindings,
    ...arGlossary,
    ...arHandbook,
    ...arHistory,
    ...arImports,
    ...arLabels,
    ...arLinks,
    ...arList,
    ...arLog,
    ...arMedia,
    ...arNotes,
    ...arPane,
    ...arParts,
    ...arPayload,
    ...arPreview,
    ...arRecords,
    ...arRest,
    ...arReviews,
    ...arSchedule,
    ...arSession,
    ...arSettings,
    ...arToday,
    ...arTopics,
    ...arTranslating,
    ...arTranslations,
    ...arUsers,
    ...arVersions,
    ...arWords,
    ...arWorkflow,
  },
  es: {
    ...esAdmin,
    ...esAnswers,
    ...esAria,
    ...esChecks,
    ...esConflicts,
    ...esContacts,
    ...esCore,
    ...esCoverage,
    ...esEditing,
    ...esEntries,
    ...esEntry,
    ...esExchange,
    ...esFaults,
    ...esFeedback,
    ...esFields,
    ...esFindings,
    ...esGlossary,
    ...esHandbook,
    ...esHistory,
    ...esImports,
    ...esLabels,
    ...esLinks,
    ...esList,
    ...esLog,
    ...esMedia,
    ...esNotes,
    ...esPane,
    ...esParts,
    ...esPayload,
    ...esPreview,
    ...esRecords,
    ...esRest,
    ...esReviews,
    ...esSchedule,
    ...esSession,
    ...esSettings,
    ...esToday,
    ...esTopics,
    ...esTranslating,
    ...esTranslations,
    ...esUsers,
    ...esVersions,
    ...esWords,
    ...esWorkflow,
  },
}
