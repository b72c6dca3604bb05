// Written by `npm run generate` from src/i18n/languages.
import arAdmin from '../languages/ar/messages/desk/admin.json' with { type: 'json' }
import arAnswers from '../languages/ar/messages/desk/answers.json' with { type: 'json' }
import arAria from '../languages/ar/messages/desk/aria.json' with { type: 'json' }
import arChecks from '../languages/ar/messages/desk/checks.json' with { type: 'json' }
import arConflicts from '../languages/ar/messages/desk/conflicts.json' with { type: 'json' }
import arContacts from '../languages/ar/messages/desk/contacts.json' with { type: 'json' }
import arCore from '../languages/ar/messages/desk/core.json' with { type: 'json' }
import arCoverage from '../languages/ar/messages/desk/coverage.json' with { type: 'json' }
import arDanger from '../languages/ar/messages/desk/danger.json' with { type: 'json' }
import arEditing from '../languages/ar/messages/desk/editing.json' with { type: 'json' }
import arEntries from '../languages/ar/messages/desk/entries.json' with { type: 'json' }
import arEntry from '../languages/ar/messages/desk/entry.json' with { type: 'json' }
import arExchange from '../languages/ar/messages/desk/exchange.json' with { type: 'json' }
import arFaults from '../languages/ar/messages/desk/faults.json' with { type: 'json' }
import arFeedback from '../languages/ar/messages/desk/feedback.json' with { type: 'json' }
import arFields from '../languages/ar/messages/desk/fields.json' with { type: 'json' }
import arFindings from '../languages/ar/messages/desk/findings.json' with { type: 'json' }
import arGive from '../languages/ar/messages/desk/give.json' with { type: 'json' }
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
import arTray from '../languages/ar/messages/desk/tray.json' with { type: 'json' }
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
import esDanger from '../languages/es/messages/desk/danger.json' with { type: 'json' }
import esEditing from '../languages/es/messages/desk/editing.json' with { type: 'json' }
import esEntries from '../languages/es/messages/desk/entries.json' with { type: 'json' }
import esEntry from '../languages/es/messages/desk/entry.json' with { type: 'json' }
import esExchange from '../languages/es/messages/desk/exchange.json' with { type: 'json' }
import esFaults from '../languages/es/messages/desk/faults.json' with { type: 'json' }
import esFeedback from '../languages/es/messages/desk/feedback.json' with { type: 'json' }
import esFields from '../languages/es/messages/desk/fields.json' with { type: 'json' }
import esFindings from '../languages/es/messages/desk/findings.json' with { type: 'json' }
import esGive from '../languages/es/messages/desk/give.json' with { type: 'json' }
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
import esTray from '../languages/es/messages/desk/tray.json' with { type: 'json' }
import esUsers from '../languages/es/messages/desk/users.json' with { type: 'json' }
import esVersions from '../languages/es/messages/desk/versions.json' with { type: 'json' }
import esWords from '../languages/es/messages/desk/words.json' with { type: 'json' }
import esWorkflow from '../languages/es/messages/desk/workflow.json' with { type: 'json' }
import frAdmin from '../languages/fr/messages/desk/admin.json' with { type: 'json' }
import frAnswers from '../languages/fr/messages/desk/answers.json' with { type: 'json' }
import frAria from '../languages/fr/messages/desk/aria.json' with { type: 'json' }
import frChecks from '../languages/fr/messages/desk/checks.json' with { type: 'json' }
import frConflicts from '../languages/fr/messages/desk/conflicts.json' with { type: 'json' }
import frContacts from '../languages/fr/messages/desk/contacts.json' with { type: 'json' }
import frCore from '../languages/fr/messages/desk/core.json' with { type: 'json' }
import frCoverage from '../languages/fr/messages/desk/coverage.json' with { type: 'json' }
import frDanger from '../languages/fr/messages/desk/danger.json' with { type: 'json' }
import frEditing from '../languages/fr/messages/desk/editing.json' with { type: 'json' }
import frEntries from '../languages/fr/messages/desk/entries.json' with { type: 'json' }
import frEntry from '../languages/fr/messages/desk/entry.json' with { type: 'json' }
import frExchange from '../languages/fr/messages/desk/exchange.json' with { type: 'json' }
import frFaults from '../languages/fr/messages/desk/faults.json' with { type: 'json' }
import frFeedback from '../languages/fr/messages/desk/feedback.json' with { type: 'json' }
import frFields from '../languages/fr/messages/desk/fields.json' with { type: 'json' }
import frFindings from '../languages/fr/messages/desk/findings.json' with { type: 'json' }
import frGive from '../languages/fr/messages/desk/give.json' with { type: 'json' }
import frGlossary from '../languages/fr/messages/desk/glossary.json' with { type: 'json' }
import frHandbook from '../languages/fr/messages/desk/handbook.json' with { type: 'json' }
import frHistory from '../languages/fr/messages/desk/history.json' with { type: 'json' }
import frImports from '../languages/fr/messages/desk/imports.json' with { type: 'json' }
import frLabels from '../languages/fr/messages/desk/labels.json' with { type: 'json' }
import frLinks from '../languages/fr/messages/desk/links.json' with { type: 'json' }
import frList from '../languages/fr/messages/desk/list.json' with { type: 'json' }
import frLog from '../languages/fr/messages/desk/log.json' with { type: 'json' }
import frMedia from '../languages/fr/messages/desk/media.json' with { type: 'json' }
import frNotes from '../languages/fr/messages/desk/notes.json' with { type: 'json' }
import frPane from '../languages/fr/messages/desk/pane.json' with { type: 'json' }
import frParts from '../languages/fr/messages/desk/parts.json' with { type: 'json' }
import frPayload from '../languages/fr/messages/desk/payload.json' with { type: 'json' }
import frPreview from '../languages/fr/messages/desk/preview.json' with { type: 'json' }
import frRecords from '../languages/fr/messages/desk/records.json' with { type: 'json' }
import frRest from '../languages/fr/messages/desk/rest.json' with { type: 'json' }
import frReviews from '../languages/fr/messages/desk/reviews.json' with { type: 'json' }
import frSchedule from '../languages/fr/messages/desk/schedule.json' with { type: 'json' }
import frSession from '../languages/fr/messages/desk/session.json' with { type: 'json' }
import frSettings from '../languages/fr/messages/desk/settings.json' with { type: 'json' }
import frToday from '../languages/fr/messages/desk/today.json' with { type: 'json' }
import frTopics from '../languages/fr/messages/desk/topics.json' with { type: 'json' }
import frTranslating from '../languages/fr/messages/desk/translating.json' with { type: 'json' }
import frTranslations from '../languages/fr/messages/desk/translations.json' with { type: 'json' }
import frTray from '../languages/fr/messages/desk/tray.json' with { type: 'json' }
import frUsers from '../languages/fr/messages/desk/users.json' with { type: 'json' }
import frVersions from '../languages/fr/messages/desk/versions.json' with { type: 'json' }
import frWords from '../languages/fr/messages/desk/words.json' with { type: 'json' }
import frWorkflow from '../languages/fr/messages/desk/workflow.json' with { type: 'json' }
import viAdmin from '../languages/vi/messages/desk/admin.json' with { type: 'json' }
import viAnswers from '../languages/vi/messages/desk/answers.json' with { type: 'json' }
import viAria from '../languages/vi/messages/desk/aria.json' with { type: 'json' }
import viChecks from '../languages/vi/messages/desk/checks.json' with { type: 'json' }
import viConflicts from '../languages/vi/messages/desk/conflicts.json' with { type: 'json' }
import viContacts from '../languages/vi/messages/desk/contacts.json' with { type: 'json' }
import viCore from '../languages/vi/messages/desk/core.json' with { type: 'json' }
import viCoverage from '../languages/vi/messages/desk/coverage.json' with { type: 'json' }
import viDanger from '../languages/vi/messages/desk/danger.json' with { type: 'json' }
import viEditing from '../languages/vi/messages/desk/editing.json' with { type: 'json' }
import viEntries from '../languages/vi/messages/desk/entries.json' with { type: 'json' }
import viEntry from '../languages/vi/messages/desk/entry.json' with { type: 'json' }
import viExchange from '../languages/vi/messages/desk/exchange.json' with { type: 'json' }
import viFaults from '../languages/vi/messages/desk/faults.json' with { type: 'json' }
import viFeedback from '../languages/vi/messages/desk/feedback.json' with { type: 'json' }
import viFields from '../languages/vi/messages/desk/fields.json' with { type: 'json' }
import viFindings from '../languages/vi/messages/desk/findings.json' with { type: 'json' }
import viGive from '../languages/vi/messages/desk/give.json' with { type: 'json' }
import viGlossary from '../languages/vi/messages/desk/glossary.json' with { type: 'json' }
import viHandbook from '../languages/vi/messages/desk/handbook.json' with { type: 'json' }
import viHistory from '../languages/vi/messages/desk/history.json' with { type: 'json' }
import viImports from '../languages/vi/messages/desk/imports.json' with { type: 'json' }
import viLabels from '../languages/vi/messages/desk/labels.json' with { type: 'json' }
import viLinks from '../languages/vi/messages/desk/links.json' with { type: 'json' }
import viList from '../languages/vi/messages/desk/list.json' with { type: 'json' }
import viLog from '../languages/vi/messages/desk/log.json' with { type: 'json' }
import viMedia from '../languages/vi/messages/desk/media.json' with { type: 'json' }
import viNotes from '../languages/vi/messages/desk/notes.json' with { type: 'json' }
import viPane from '../languages/vi/messages/desk/pane.json' with { type: 'json' }
import viParts from '../languages/vi/messages/desk/parts.json' with { type: 'json' }
import viPayload from '../languages/vi/messages/desk/payload.json' with { type: 'json' }
import viPreview from '../languages/vi/messages/desk/preview.json' with { type: 'json' }
import viRecords from '../languages/vi/messages/desk/records.json' with { type: 'json' }
import viRest from '../languages/vi/messages/desk/rest.json' with { type: 'json' }
import viReviews from '../languages/vi/messages/desk/reviews.json' with { type: 'json' }
import viSchedule from '../languages/vi/messages/desk/schedule.json' with { type: 'json' }
import viSession from '../languages/vi/messages/desk/session.json' with { type: 'json' }
import viSettings from '../languages/vi/messages/desk/settings.json' with { type: 'json' }
import viToday from '../languages/vi/messages/desk/today.json' with { type: 'json' }
import viTopics from '../languages/vi/messages/desk/topics.json' with { type: 'json' }
import viTranslating from '../languages/vi/messages/desk/translating.json' with { type: 'json' }
import viTranslations from '../languages/vi/messages/desk/translations.json' with { type: 'json' }
import viTray from '../languages/vi/messages/desk/tray.json' with { type: 'json' }
import viUsers from '../languages/vi/messages/desk/users.json' with { type: 'json' }
import viVersions from '../languages/vi/messages/desk/versions.json' with { type: 'json' }
import viWords from '../languages/vi/messages/desk/words.json' with { type: 'json' }
import viWorkflow from '../languages/vi/messages/desk/workflow.json' with { type: 'json' }
import zhAdmin from '../languages/zh/messages/desk/admin.json' with { type: 'json' }
import zhAnswers from '../languages/zh/messages/desk/answers.json' with { type: 'json' }
import zhAria from '../languages/zh/messages/desk/aria.json' with { type: 'json' }
import zhChecks from '../languages/zh/messages/desk/checks.json' with { type: 'json' }
import zhConflicts from '../languages/zh/messages/desk/conflicts.json' with { type: 'json' }
import zhContacts from '../languages/zh/messages/desk/contacts.json' with { type: 'json' }
import zhCore from '../languages/zh/messages/desk/core.json' with { type: 'json' }
import zhCoverage from '../languages/zh/messages/desk/coverage.json' with { type: 'json' }
import zhDanger from '../languages/zh/messages/desk/danger.json' with { type: 'json' }
import zhEditing from '../languages/zh/messages/desk/editing.json' with { type: 'json' }
import zhEntries from '../languages/zh/messages/desk/entries.json' with { type: 'json' }
import zhEntry from '../languages/zh/messages/desk/entry.json' with { type: 'json' }
import zhExchange from '../languages/zh/messages/desk/exchange.json' with { type: 'json' }
import zhFaults from '../languages/zh/messages/desk/faults.json' with { type: 'json' }
import zhFeedback from '../languages/zh/messages/desk/feedback.json' with { type: 'json' }
import zhFields from '../languages/zh/messages/desk/fields.json' with { type: 'json' }
import zhFindings from '../languages/zh/messages/desk/findings.json' with { type: 'json' }
import zhGive from '../languages/zh/messages/desk/give.json' with { type: 'json' }
import zhGlossary from '../languages/zh/messages/desk/glossary.json' with { type: 'json' }
import zhHandbook from '../languages/zh/messages/desk/handbook.json' with { type: 'json' }
import zhHistory from '../languages/zh/messages/desk/history.json' with { type: 'json' }
import zhImports from '../languages/zh/messages/desk/imports.json' with { type: 'json' }
import zhLabels from '../languages/zh/messages/desk/labels.json' with { type: 'json' }
import zhLinks from '../languages/zh/messages/desk/links.json' with { type: 'json' }
import zhList from '../languages/zh/messages/desk/list.json' with { type: 'json' }
import zhLog from '../languages/zh/messages/desk/log.json' with { type: 'json' }
import zhMedia from '../languages/zh/messages/desk/media.json' with { type: 'json' }
import zhNotes from '../languages/zh/messages/desk/notes.json' with { type: 'json' }
import zhPane from '../languages/zh/messages/desk/pane.json' with { type: 'json' }
import zhParts from '../languages/zh/messages/desk/parts.json' with { type: 'json' }
import zhPayload from '../languages/zh/messages/desk/payload.json' with { type: 'json' }
import zhPreview from '../languages/zh/messages/desk/preview.json' with { type: 'json' }
import zhRecords from '../languages/zh/messages/desk/records.json' with { type: 'json' }
import zhRest from '../languages/zh/messages/desk/rest.json' with { type: 'json' }
import zhReviews from '../languages/zh/messages/desk/reviews.json' with { type: 'json' }
import zhSchedule from '../languages/zh/messages/desk/schedule.json' with { type: 'json' }
import zhSession from '../languages/zh/messages/desk/session.json' with { type: 'json' }
import zhSettings from '../languages/zh/messages/desk/settings.json' with { type: 'json' }
import zhToday from '../languages/zh/messages/desk/today.json' with { type: 'json' }
import zhTopics from '../languages/zh/messages/desk/topics.json' with { type: 'json' }
import zhTranslating from '../languages/zh/messages/desk/translating.json' with { type: 'json' }
import zhTranslations from '../languages/zh/messages/desk/translations.json' with { type: 'json' }
import zhTray from '../languages/zh/messages/desk/tray.json' with { type: 'json' }
import zhUsers from '../languages/zh/messages/desk/users.json' with { type: 'json' }
import zhVersions from '../languages/zh/messages/desk/versions.json' with { type: 'json' }
import zhWords from '../languages/zh/messages/desk/words.json' with { type: 'json' }
import zhWorkflow from '../languages/zh/messages/desk/workflow.json' with { type: 'json' }
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
    ...arDanger,
    ...arEditing,
    ...arEntries,
    ...arEntry,
    ...arExchange,
    ...arFaults,
    ...arFeedback,
    ...arFields,
    ...arFindings,
    ...arGive,
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
    ...arTray,
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
    ...esDanger,
    ...esEditing,
    ...esEntries,
    ...esEntry,
    ...esExchange,
    ...esFaults,
    ...esFeedback,
    ...esFields,
    ...esFindings,
    ...esGive,
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
    ...esTray,
    ...esUsers,
    ...esVersions,
    ...esWords,
    ...esWorkflow,
  },
  fr: {
    ...frAdmin,
    ...frAnswers,
    ...frAria,
    ...frChecks,
    ...frConflicts,
    ...frContacts,
    ...frCore,
    ...frCoverage,
    ...frDanger,
    ...frEditing,
    ...frEntries,
    ...frEntry,
    ...frExchange,
    ...frFaults,
    ...frFeedback,
    ...frFields,
    ...frFindings,
    ...frGive,
    ...frGlossary,
    ...frHandbook,
    ...frHistory,
    ...frImports,
    ...frLabels,
    ...frLinks,
    ...frList,
    ...frLog,
    ...frMedia,
    ...frNotes,
    ...frPane,
    ...frParts,
    ...frPayload,
    ...frPreview,
    ...frRecords,
    ...frRest,
    ...frReviews,
    ...frSchedule,
    ...frSession,
    ...frSettings,
    ...frToday,
    ...frTopics,
    ...frTranslating,
    ...frTranslations,
    ...frTray,
    ...frUsers,
    ...frVersions,
    ...frWords,
    ...frWorkflow,
  },
  vi: {
    ...viAdmin,
    ...viAnswers,
    ...viAria,
    ...viChecks,
    ...viConflicts,
    ...viContacts,
    ...viCore,
    ...viCoverage,
    ...viDanger,
    ...viEditing,
    ...viEntries,
    ...viEntry,
    ...viExchange,
    ...viFaults,
    ...viFeedback,
    ...viFields,
    ...viFindings,
    ...viGive,
    ...viGlossary,
    ...viHandbook,
    ...viHistory,
    ...viImports,
    ...viLabels,
    ...viLinks,
    ...viList,
    ...viLog,
    ...viMedia,
    ...viNotes,
    ...viPane,
    ...viParts,
    ...viPayload,
    ...viPreview,
    ...viRecords,
    ...viRest,
    ...viReviews,
    ...viSchedule,
    ...viSession,
    ...viSettings,
    ...viToday,
    ...viTopics,
    ...viTranslating,
    ...viTranslations,
    ...viTray,
    ...viUsers,
    ...viVersions,
    ...viWords,
    ...viWorkflow,
  },
  zh: {
    ...zhAdmin,
    ...zhAnswers,
    ...zhAria,
    ...zhChecks,
    ...zhConflicts,
    ...zhContacts,
    ...zhCore,
    ...zhCoverage,
    ...zhDanger,
    ...zhEditing,
    ...zhEntries,
    ...zhEntry,
    ...zhExchange,
    ...zhFaults,
    ...zhFeedback,
    ...zhFields,
    ...zhFindings,
    ...zhGive,
    ...zhGlossary,
    ...zhHandbook,
    ...zhHistory,
    ...zhImports,
    ...zhLabels,
    ...zhLinks,
    ...zhList,
    ...zhLog,
    ...zhMedia,
    ...zhNotes,
    ...zhPane,
    ...zhParts,
    ...zhPayload,
    ...zhPreview,
    ...zhRecords,
    ...zhRest,
    ...zhReviews,
    ...zhSchedule,
    ...zhSession,
    ...zhSettings,
    ...zhToday,
    ...zhTopics,
    ...zhTranslating,
    ...zhTranslations,
    ...zhTray,
    ...zhUsers,
    ...zhVersions,
    ...zhWords,
    ...zhWorkflow,
  },
}
