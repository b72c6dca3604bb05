import type { CollapsibleField, CollectionConfig, Field, RowField, UIField } from 'payload'
import { labelOf } from '../../messages/label-of.ts'
import { SIDE_TABS, type SideTab } from '../editing/side-tabs.ts'

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

/** The languages of an entry; for a translation with its original beside its own text. */
export const languagesField: UIField = {
  name: 'languagesOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/translations/languages-panel.tsx#LanguagesPanel' },
  },
}

export const historyField: UIField = {
  name: 'historyOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/column/history-panel.tsx#HistoryPanel' },
  },
}

export const previewField: UIField = {
  name: 'previewOfAnswer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/preview/preview-panel.tsx#PreviewPanel' },
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
  Field: '/src/cms/desk/column/state-panel.tsx#StatePanel',
  Cell: '/src/cms/desk/column/state-cell.tsx#StateCell',
}

/**
 * The column beside the words: the fields of each of its tabs. A collapsible holds them, because
 * Payload gives its own tabs no component of ours.
 */
export const sideColumn = (panels: Record<SideTab, Field[]>): CollapsibleField => ({
  type: 'collapsible',
  label: labelOf('column.title'),
  admin: {
    position: 'sidebar',
    components: { Field: '/src/cms/desk/column/side-column.tsx#SideColumn' },
  },
  fields: SIDE_TABS.map((tab): RowField => ({ type: 'row', fields: panels[tab] })),
})
