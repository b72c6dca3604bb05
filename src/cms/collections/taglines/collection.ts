import type { CollectionConfig } from 'payload'
import { collectionAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { dayAdmin, timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { languageCode, taglineWords, webAddress } from '../../workflow/labels/field-rules.ts'
import { recordLabelAfterChange, recordLabelAfterDelete } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

/**
 * Official sentences in languages that the portal has no answers in, which say that language help is
 * free. Signed like a contact.
 */
export const taglines: CollectionConfig = {
  slug: 'taglines',
  labels: { singular: labelOf('taglines.singular'), plural: labelOf('taglines.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'checkedOn', 'checkedBy'],
    group: labelsByLanguage('admin.group.clinic'),
    ...LISTED,
    components: ownComponents('taglines', 'taglines'),
  },
  lockDocuments: false,
  access: collectionAccess('taglines'),
  disableDuplicate: true,
  defaultSort: 'code',
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [recordLabelAfterChange('taglines')],
    afterDelete: [recordLabelAfterDelete('taglines')],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 40,
      label: labelOf('taglines.name'),
      admin: { description: labelOf('taglines.name.hint') },
    },
    {
      name: 'english',
      type: 'text',
      required: true,
      maxLength: 40,
      label: labelOf('taglines.english'),
      admin: { description: labelOf('taglines.english.hint') },
    },
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 20,
      validate: languageCode,
      label: labelOf('taglines.code'),
      admin: { description: labelOf('taglines.code.hint') },
    },
    {
      name: 'words',
      type: 'textarea',
      required: true,
      maxLength: 600,
      validate: taglineWords,
      label: labelOf('taglines.words'),
      admin: { description: labelOf('taglines.words.hint') },
    },
    {
      name: 'source',
      type: 'text',
      required: true,
      maxLength: 300,
      validate: webAddress,
      label: labelOf('taglines.source'),
      admin: { description: labelOf('taglines.source.hint') },
    },
    {
      name: 'checkedOn',
      type: 'date',
      required: true,
      label: labelOf('taglines.checkedOn'),
      admin: dayAdmin('taglines.checkedOn', 'taglines.checkedOn.hint'),
    },
    {
      name: 'checkedBy',
      type: 'text',
      required: true,
      maxLength: 120,
      label: labelOf('taglines.checkedBy'),
      admin: { description: labelOf('taglines.checkedBy.hint') },
    },
    ...timestamps,
  ],
}
