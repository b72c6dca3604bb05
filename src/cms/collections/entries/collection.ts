import type { CollectionConfig, DefaultValue } from 'payload'
import type { Person } from '../../../core/person.ts'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { STATES } from '../../../core/states.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { startLocale } from '../../access/start-locale.ts'
import {
  checksField,
  entryComponents,
  importField,
  languagesField,
  notesField,
  noticesField,
  originalField,
  statePanel,
  wordsField,
} from '../../desk/entry/entry-components.ts'
import { logExport } from '../../desk/log/export-endpoint.ts'
import { optionsOf } from '../../messages/label-of.ts'
import { guardEntryOperation } from '../../workflow/write-guard.ts'
import { answerEditor } from './editor.ts'
import { workflowEndpoints } from './endpoints.ts'
import { validateSlug, validateTranslationOf, validateUrl } from './field-rules.ts'
import { entryHooks } from './hooks.ts'
import { noteEndpoints } from './note-endpoints.ts'

const ruled = (name: string) => fieldAccess('entries', name)

const startsIn: DefaultValue = ({ user }) => startLocale(user as Person | null)

export const entries: CollectionConfig = {
  slug: 'entries',
  labels: { singular: 'Answer', plural: 'Answers' },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'question',
    defaultColumns: ['question', 'locale', 'state', 'topics', 'updatedAt'],
    listSearchableFields: ['question', 'shortAnswer', 'slug'],
    group: 'Content',
    hideAPIURL: true,
    // Payload queries entries for its own list view, which ours replaces. Keep that query empty.
    baseFilter: () => ({ id: { equals: 0 } }),
    // Our panel builds the URL itself. Without any URL for new answers, Payload would remember the
    // preview as closed.
    livePreview: { url: '/preview/entries', openByDefault: true },
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
  endpoints: [...workflowEndpoints, ...noteEndpoints, logExport],
  hooks: { beforeOperation: [guardEntryOperation], ...entryHooks },
  fields: [
    noticesField,
    originalField,
    importField,
    {
      name: 'question',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: { description: 'As a client would ask it.' },
    },
    {
      name: 'shortAnswer',
      type: 'textarea',
      maxLength: 600,
      label: 'Short answer',
      admin: {
        description:
          'One or two sentences that answer the question by themselves. Readers see it first.',
      },
    },
    {
      name: 'answer',
      type: 'richText',
      required: true,
      editor: answerEditor,
      label: 'Full answer',
    },
    checksField,
    wordsField,
    notesField,
    {
      name: 'state',
      type: 'select',
      options: optionsOf(STATES, (state) => `core.state.${state}`),
      defaultValue: 'draft',
      index: true,
      access: ruled('state'),
      admin: { position: 'sidebar', readOnly: true, components: statePanel },
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      defaultValue: startsIn,
      index: true,
      label: 'Language',
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      access: ruled('locale'),
      admin: {
        position: 'sidebar',
        description:
          'The language you write in. It stays; other languages are added as translations.',
      },
    },
    {
      name: 'translationOf',
      type: 'relationship',
      relationTo: 'entries',
      index: true,
      label: 'Translation of',
      filterOptions: { translationOf: { exists: false } },
      validate: validateTranslationOf,
      access: ruled('translationOf'),
      admin: { position: 'sidebar', description: 'Empty for an original.' },
    },
    {
      name: 'slug',
      type: 'text',
      index: true,
      maxLength: 120,
      validate: validateSlug,
      label: 'Address',
      admin: {
        position: 'sidebar',
        description:
          'The end of the page’s web address. Made from the question if you leave it empty. When it changes, the old one keeps leading here.',
        components: { afterInput: ['/src/cms/desk/entry/regenerate-slug.tsx#RegenerateSlug'] },
      },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      access: ruled('topics'),
      admin: {
        position: 'sidebar',
        condition: isSource,
        description: 'Where readers find it when they browse. At least one.',
      },
    },
    {
      name: 'riskTier',
      type: 'select',
      dbName: 'risk_tier',
      required: true,
      defaultValue: 'medium',
      options: optionsOf(RISK_TIER_VALUES, (tier) => `core.risk.${tier}`),
      label: 'Risk',
      access: ruled('riskTier'),
      admin: {
        position: 'sidebar',
        condition: isSource,
        description:
          'How much harm a wrong or outdated answer could do. It sets how often it is reviewed.',
      },
    },
    {
      name: 'sensitive',
      type: 'checkbox',
      defaultValue: false,
      access: ruled('sensitive'),
      admin: {
        position: 'sidebar',
        condition: isSource,
        description: 'Readers may not want others to see it: the page carries a quick exit.',
      },
    },
    {
      name: 'jurisdiction',
      type: 'text',
      maxLength: 120,
      label: 'Where it applies',
      access: ruled('jurisdiction'),
      admin: {
        position: 'sidebar',
        condition: isSource,
        description: 'For example: State of California. Needed when the answer says what is legal.',
      },
    },
    {
      name: 'sources',
      type: 'array',
      access: ruled('sources'),
      admin: {
        condition: isSource,
        description:
          'What the answer rests on: a guideline, a law, a study. Readers see them under the answer.',
      },
      fields: [
        { name: 'title', type: 'text', required: true, maxLength: 300 },
        { name: 'url', type: 'text', maxLength: 500, label: 'Web address', validate: validateUrl },
        { name: 'publisher', type: 'text', maxLength: 200, label: 'Who published it' },
        {
          name: 'date',
          type: 'date',
          label: 'Published on',
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
        },
      ],
    },
    {
      name: 'related',
      type: 'relationship',
      relationTo: 'entries',
      hasMany: true,
      filterOptions: { translationOf: { exists: false } },
      access: ruled('related'),
      label: 'Related questions',
      admin: {
        condition: isSource,
        description:
          'Offered to readers under the answer. Type some words of the question to find it.',
      },
    },
    {
      name: 'searchTerms',
      type: 'text',
      hasMany: true,
      maxLength: 80,
      label: 'Search words',
      admin: {
        placeholder: 'Type a word, then press Enter',
        description: 'Other words that readers may type when they look for this, in this language.',
      },
    },
    languagesField,
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      label: 'Last change by',
      access: ruled('author'),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'origin',
      type: 'group',
      label: 'Where it came from',
      access: ruled('origin'),
      admin: {
        readOnly: true,
        condition: (data) => Boolean((data.origin as { document?: string } | undefined)?.document),
      },
      fields: [
        { name: 'document', type: 'text' },
        { name: 'key', type: 'text', index: true, admin: { hidden: true } },
        { name: 'firstLine', type: 'number', label: 'From line' },
        { name: 'lastLine', type: 'number', label: 'To line' },
        { name: 'verbatim', type: 'textarea', label: 'Text in the document' },
        { name: 'textHash', type: 'text', admin: { hidden: true } },
        {
          name: 'importedAt',
          type: 'date',
          label: 'Imported on',
          admin: { date: { displayFormat: 'd MMM yyyy' } },
        },
      ],
    },
  ],
}

function isSource(data: Record<string, unknown>): boolean {
  return !data.translationOf
}
