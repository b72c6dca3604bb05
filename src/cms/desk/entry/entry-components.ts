import type { CollectionConfig, UIField } from 'payload'

const versionsView = { Component: '/src/cms/desk/compare/versions-view.tsx#VersionsView' }

/**
 * The desk's own components in the edit view of an entry. Replaces Payload buttons whose action the
 * write guard refuses.
 */
export const entryComponents: NonNullable<NonNullable<CollectionConfig['admin']>['components']> = {
  edit: {
    SaveDraftButton: '/src/cms/desk/entry/save-button.tsx#SaveButton',
    PublishButton: '/src/cms/desk/entry/workflow-bar.tsx#StepsForWriters',
    beforeDocumentControls: [
      '/src/cms/desk/entry/workflow-bar.tsx#StepsForOthers',
      '/src/cms/desk/give/give-answer.tsx#GiveAnswer',
      '/src/cms/desk/preview/preview-toggle.tsx#PreviewToggle',
    ],
    Status: '/src/cms/desk/entry/state-line.tsx#StateLine',
    UnpublishButton: '/src/cms/desk/admin/hidden-control.tsx#HiddenControl',
  },
  // Payload's own version views restore and publish in one step, which the write guard refuses.
  views: {
    list: { Component: '/src/cms/desk/list/list-view.tsx#EntriesList' },
    edit: {
      versions: versionsView,
      version: versionsView,
      livePreview: { Component: '/src/cms/desk/preview/preview-panel.tsx#PreviewPanel' },
    },
  },
}

/** Notices about local drafts, failed saves and conflicts. */
export const noticesField: UIField = {
  name: 'notices',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/entry/notices.tsx#Notices' },
  },
}

const languages = { Field: '/src/cms/desk/translations/languages-panel.tsx#LanguagesPanel' }

/**
 * The languages of an entry. A translation shows them with its original above the text, an original
 * below it.
 */
export const originalField: UIField = {
  name: 'originalOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    condition: (data) => Boolean(data.translationOf),
    components: languages,
  },
}
export const languagesField: UIField = {
  name: 'languagesOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    condition: (data) => !data.translationOf,
    components: languages,
  },
}

/** Findings of the text checks, and notes of colleagues. */
export const checksField: UIField = {
  name: 'checksOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/checks/checks-panel.tsx#ChecksPanel' },
  },
}
export const notesField: UIField = {
  name: 'notesOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/notes/notes-panel.tsx#NotesPanel' },
  },
}

/** Findings of the glossary check. */
export const wordsField: UIField = {
  name: 'words',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/glossary/glossary-panel.tsx#GlossaryPanel' },
  },
}

/** Open flags of the import an entry came from. */
export const importField: UIField = {
  name: 'imported',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/import/entry-panel.tsx#EntryPanel' },
  },
}

/** Replaces the field “state”. */
export const statePanel = {
  Field: '/src/cms/desk/entry/state-panel.tsx#StatePanel',
  Cell: '/src/cms/desk/entry/state-cell.tsx#StateCell',
}
