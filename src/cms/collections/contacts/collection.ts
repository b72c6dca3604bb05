import type { CollectionConfig } from 'payload'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { CONTACT_KINDS } from '../../contacts/kinds.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { helpDescription } from '../../desk/parts/help-description.ts'
import {
  projectLabelsAfterChange,
  projectLabelsAfterDelete,
} from '../../workflow/project-labels.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

const shared = (name: string) => ({ access: fieldAccess('contacts', name) })

export const contacts: CollectionConfig = {
  slug: 'contacts',
  labels: { singular: 'Contact', plural: 'Contacts for help' },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'region', 'phone', 'checkedOn'],
    group: 'Clinic',
    hideAPIURL: true,
    components: { Description: helpDescription('contacts') },
  },
  access: collectionAccess('contacts'),
  disableDuplicate: true,
  defaultSort: 'position',
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [projectLabelsAfterChange],
    afterDelete: [projectLabelsAfterDelete],
  },
  fields: [
    saveConflictField,
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      label: 'Name',
      admin: { description: 'As readers know it, for example: 988 Suicide and Crisis Lifeline.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: CONTACT_KINDS.map(({ value, label }) => ({ value, label })),
      ...shared('kind'),
      label: 'What it is for',
    },
    {
      name: 'region',
      type: 'select',
      required: true,
      options: REGIONS.map(({ value, label }) => ({ value, label })),
      ...shared('region'),
      label: 'Country',
      admin: {
        description:
          'Readers see the contacts of the clinic’s own country, which is set under Settings.',
      },
    },
    { name: 'phone', type: 'text', maxLength: 40, ...shared('phone') },
    { name: 'sms', type: 'text', maxLength: 40, label: 'Text message number', ...shared('sms') },
    { name: 'url', type: 'text', maxLength: 300, label: 'Web address', ...shared('url') },
    {
      name: 'hours',
      type: 'text',
      localized: true,
      maxLength: 120,
      label: 'Opening hours',
      admin: { description: 'In words, for example: day and night.' },
    },
    {
      name: 'note',
      type: 'text',
      localized: true,
      maxLength: 200,
      admin: { description: 'One short line under the number, if it needs one.' },
    },
    {
      name: 'languages',
      type: 'text',
      hasMany: true,
      ...shared('languages'),
      label: 'Languages spoken',
      admin: {
        placeholder: 'Two letters, then press Enter',
        description: 'Two letters for each: en for English, es for Spanish, fr, ar, zh, vi.',
      },
    },
    {
      name: 'checkedOn',
      type: 'date',
      label: 'Checked on',
      ...shared('checkedOn'),
      admin: {
        description:
          'The day somebody last called this number or opened this page. The first page reminds you after three months.',
        date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
      },
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 100,
      ...shared('position'),
      label: 'Place in the list',
      admin: { description: 'Contacts with smaller numbers come first.' },
    },
  ],
}
