import type { CollectionConfig, DefaultValue, Field } from 'payload'
import type { Person } from '../../../core/person.ts'
import { STATES } from '../../../core/states.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { startLocale } from '../../access/start-locale.ts'
import {
  checksField,
  entryComponents,
  historyField,
  importField,
  languagesField,
  notesField,
  noticesField,
  previewField,
  sideColumn,
  statePanel,
  wordsField,
} from '../../desk/entry/entry-components.ts'
import { logExport } from '../../desk/log/export-endpoint.ts'
import { timeAdmin, timestamps } from '../../desk/parts/date-fields.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { guardEntryOperation } from '../../workflow/write-guard.ts'
import { formFields } from './answer-fields.ts'
import { draftLinkEndpoints } from './draft-link-endpoints.ts'
import { workflowEndpoints } from './endpoints.ts'
import { validateTranslationOf } from './field-rules.ts'
import { entryHooks } from './hooks.ts'
import { noteEndpoints } from './note-endpoints.ts'
import { presenceEndpoint } from './presence-endpoint.ts'
import { togetherEndpoints } from './together-endpoints.ts'
import { unsavedEndpoints } from './unsaved-endpoints.ts'

const ruled = (name: string) => fieldAccess('entries', name)

const startsIn: DefaultValue = ({ user }) => startLocale(user as Person | null)

const { text, below, sidebar } = formFields()

/** What an answer is: its language, its original, and who wrote it. */
const placeFields: Field[] = [
  {
    name: 'locale',
    type: 'select',
    required: true,
    defaultValue: startsIn,
    index: true,
    label: labelOf('fields.locale'),
    options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
    access: ruled('locale'),
    admin: { description: labelOf('fields.locale.hint') },
  },
  {
    name: 'translationOf',
    type: 'relationship',
    relationTo: 'entries',
    index: true,
    label: labelOf('fields.translationOf'),
    filterOptions: { translationOf: { exists: false } },
    validate: validateTranslationOf,
    access: ruled('translationOf'),
    admin: { description: labelOf('fields.translationOf.hint') },
  },
  {
    name: 'author',
    type: 'relationship',
    relationTo: 'users',
    label: labelOf('fields.author'),
    access: ruled('author'),
    admin: { readOnly: true },
  },
]

/** Where in a document an imported answer came from. */
const origin: Field = {
  name: 'origin',
  type: 'group',
  label: labelOf('fields.origin'),
  access: ruled('origin'),
  admin: {
    readOnly: true,
    condition: (data) => Boolean((data.origin as { document?: string } | undefined)?.document),
  },
  fields: [
    { name: 'document', type: 'text', label: labelOf('fields.origin.document') },
    { name: 'key', type: 'text', index: true, admin: { hidden: true } },
    { name: 'firstLine', type: 'number', label: labelOf('fields.origin.firstLine') },
    { name: 'lastLine', type: 'number', label: labelOf('fields.origin.lastLine') },
    { name: 'verbatim', type: 'textarea', label: labelOf('fields.origin.verbatim') },
    { name: 'textHash', type: 'text', admin: { hidden: true } },
    {
      name: 'importedAt',
      type: 'date',
      label: labelOf('fields.origin.importedAt'),
      admin: timeAdmin('fields.origin.importedAt'),
    },
  ],
}

export const entries: CollectionConfig = {
  slug: 'entries',
  labels: { singular: labelOf('fields.singular'), plural: labelOf('fields.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'question',
    defaultColumns: ['question', 'locale', 'state', 'topics', 'updatedAt'],
    listSearchableFields: ['question', 'shortAnswer', 'slug'],
    group: labelsByLanguage('admin.group.content'),
    hideAPIURL: true,
    // Payload queries entries for its own list view, which ours replaces. Keep that query empty.
    baseFilter: () => ({ id: { equals: 0 } }),
    components: entryComponents,
  },
  access: collectionAccess('entries'),
  disableDuplicate: true,
  disableBulkEdit: true,
  // Two people may edit at once: each save is checked against the version it was made from, and the
  // second person sees both texts.
  lockDocuments: false,
  trash: false,
  versions: { maxPerDoc: 0, drafts: { autosave: false, validate: false } },
  defaultSort: '-updatedAt',
  endpoints: [
    ...workflowEndpoints,
    ...noteEndpoints,
    ...togetherEndpoints,
    ...draftLinkEndpoints,
    presenceEndpoint,
    ...unsavedEndpoints,
    logExport,
  ],
  hooks: { beforeOperation: [guardEntryOperation], ...entryHooks },
  fields: [
    noticesField,
    importField,
    ...text,
    checksField,
    wordsField,
    sideColumn({
      status: [
        {
          name: 'state',
          type: 'select',
          options: optionsOf(STATES, (state) => `core.state.${state}`),
          defaultValue: 'draft',
          index: true,
          access: ruled('state'),
          admin: { readOnly: true, components: statePanel },
        },
      ],
      details: [...sidebar, ...below, ...placeFields, origin],
      notes: [notesField],
      languages: [languagesField],
      history: [historyField],
      preview: [previewField],
    }),
    ...timestamps,
  ],
}
