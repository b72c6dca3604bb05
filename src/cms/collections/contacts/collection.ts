import type { CollectionConfig } from 'payload'
import { SERVED_DANGERS } from '../../../published/search/danger/kinds.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { CONTACT_KINDS, INTERPRETERS } from '../../contacts/kinds.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { dayAdmin, timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents, putInOrder } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { dialable, dialableOrWebAddress, webAddress } from '../../workflow/labels/field-rules.ts'
import { recordLabelAfterChange, recordLabelAfterDelete } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

const shared = (name: string) => ({ access: fieldAccess('contacts', name) })

export const contacts: CollectionConfig = {
  slug: 'contacts',
  labels: { singular: labelOf('contacts.singular'), plural: labelOf('contacts.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'region', 'phone', 'checkedOn'],
    group: labelsByLanguage('admin.group.clinic'),
    ...LISTED,
    components: {
      ...ownComponents('contacts', 'contacts'),
      beforeListTable: putInOrder('contacts'),
    },
  },
  lockDocuments: false,
  access: collectionAccess('contacts'),
  disableDuplicate: true,
  defaultSort: ['region', 'position'],
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [recordLabelAfterChange('contacts')],
    afterDelete: [recordLabelAfterDelete('contacts')],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      label: labelOf('contacts.label'),
      admin: { description: labelOf('contacts.label.hint') },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: optionsOf(CONTACT_KINDS, (kind) => `contacts.kind.${kind}`),
      ...shared('kind'),
      label: labelOf('contacts.kind'),
    },
    {
      name: 'region',
      type: 'select',
      required: true,
      options: optionsOf(REGIONS, (region) => `contacts.region.${region}`),
      ...shared('region'),
      label: labelOf('contacts.country'),
      admin: {
        description: labelOf('contacts.country.hint'),
      },
    },
    {
      name: 'area',
      type: 'text',
      localized: true,
      maxLength: 80,
      label: labelOf('contacts.area'),
      admin: { description: labelOf('contacts.area.hint') },
    },
    {
      name: 'serves',
      type: 'select',
      hasMany: true,
      options: optionsOf(SERVED_DANGERS, (kind) => `danger.${kind}`),
      ...shared('serves'),
      label: labelOf('contacts.serves'),
      admin: { description: labelOf('contacts.serves.hint') },
    },
    {
      name: 'phone',
      type: 'text',
      label: labelOf('contacts.phone'),
      maxLength: 40,
      validate: dialable,
      ...shared('phone'),
    },
    {
      name: 'sms',
      type: 'text',
      maxLength: 40,
      validate: dialable,
      label: labelOf('contacts.sms'),
      ...shared('sms'),
    },
    {
      name: 'url',
      type: 'text',
      maxLength: 300,
      validate: webAddress,
      label: labelOf('contacts.url'),
      ...shared('url'),
    },
    {
      name: 'chat',
      type: 'text',
      maxLength: 300,
      validate: webAddress,
      label: labelOf('contacts.chat'),
      ...shared('chat'),
    },
    {
      name: 'video',
      type: 'text',
      maxLength: 300,
      validate: dialableOrWebAddress,
      label: labelOf('contacts.video'),
      admin: { description: labelOf('contacts.video.hint') },
      ...shared('video'),
    },
    {
      name: 'relay',
      type: 'text',
      maxLength: 40,
      validate: dialable,
      label: labelOf('contacts.relay'),
      admin: { description: labelOf('contacts.relay.hint') },
      ...shared('relay'),
    },
    {
      name: 'hours',
      type: 'text',
      localized: true,
      maxLength: 120,
      label: labelOf('contacts.hours'),
      admin: { description: labelOf('contacts.hours.hint') },
    },
    {
      name: 'note',
      type: 'text',
      label: labelOf('contacts.note'),
      localized: true,
      maxLength: 200,
      admin: { description: labelOf('contacts.note.hint') },
    },
    {
      name: 'languages',
      type: 'text',
      hasMany: true,
      ...shared('languages'),
      label: labelOf('contacts.languages'),
      admin: {
        components: { Field: '/src/cms/desk/admin/languages-field.tsx#LanguagesField' },
      },
    },
    {
      name: 'interpreter',
      type: 'select',
      options: optionsOf(INTERPRETERS, (value) => `contacts.interpreter.${value}`),
      ...shared('interpreter'),
      label: labelOf('contacts.interpreter'),
      admin: { description: labelOf('contacts.interpreter.hint') },
    },
    {
      name: 'source',
      type: 'text',
      maxLength: 300,
      validate: webAddress,
      ...shared('source'),
      label: labelOf('contacts.source'),
      admin: { description: labelOf('contacts.source.hint') },
    },
    {
      name: 'checkedOn',
      type: 'date',
      label: labelOf('contacts.checkedOn'),
      ...shared('checkedOn'),
      admin: dayAdmin('contacts.checkedOn', 'contacts.checkedOn.hint'),
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 100,
      ...shared('position'),
      label: labelOf('contacts.position'),
      // Dragged to its place in the list of contacts.
      admin: { hidden: true },
    },
    ...timestamps,
  ],
}
