import type { CollectionConfig, UIField } from 'payload'

const versionsView = { Component: '/src/cms/desk/compare/versions-view.tsx#VersionsView' }

/**
 * The desk's own parts in the edit view of an entry. Whatever of Payload's opens a door that the
 * gate keeps closed is left out.
 */
export const entryComponents: NonNullable<NonNullable<CollectionConfig['admin']>['components']> = {
  edit: {
    SaveDraftButton: '/src/cms/desk/entry/save-button.tsx#SaveButton',
    PublishButton: '/src/cms/desk/entry/workflow-bar.tsx#StepsForWriters',
    beforeDocumentControls: [
      '/src/cms/desk/entry/workflow-bar.tsx#StepsForOthers',
      '/src/cms/desk/preview/preview-toggle.tsx#PreviewToggle',
    ],
    Status: '/src/cms/desk/entry/state-line.tsx#StateLine',
    UnpublishButton: '/src/cms/desk/admin/hidden-control.tsx#HiddenControl',
  },
  // Payload's own pages for versions offer to restore and publish in one step, which the gate
  // refuses.
  views: {
    list: { Component: '/src/cms/desk/list/list-view.tsx#EntriesList' },
    edit: {
      versions: versionsView,
      version: versionsView,
      livePreview: { Component: '/src/cms/desk/preview/preview-panel.tsx#PreviewPanel' },
    },
  },
}

/** What stands between a person and a saved text: kept words, failed saves, conflicts. */
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
 * For a translation, the original beside it, above the words; for an original, its languages, below
 * them.
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

/** What a colleague would point out, and what people say to each other about a paragraph. */
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

/** The words in the form against the glossary of its language. */
export const wordsField: UIField = {
  name: 'words',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/glossary/glossary-panel.tsx#GlossaryPanel' },
  },
}

/** What an import found and left open in an entry that came from a document. */
export const importField: UIField = {
  name: 'imported',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/import/entry-panel.tsx#EntryPanel' },
  },
}

/** Where the entry stands, in the place of the field “state”. */
export const statePanel = {
  Field: '/src/cms/desk/entry/state-panel.tsx#StatePanel',
  Cell: '/src/cms/desk/entry/state-cell.tsx#StateCell',
}
