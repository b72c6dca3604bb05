import type { CollectionConfig } from 'payload'
import { collectionAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { textareaWithoutNumber } from '../../workflow/labels/field-rules.ts'
import { recordLabelAfterChange, recordLabelAfterDelete } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

/** How packs of answers may greet. Signed like a contact, so nobody writes to one client. */
export const greetings: CollectionConfig = {
  slug: 'greetings',
  labels: { singular: labelOf('greetings.singular'), plural: labelOf('greetings.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'words',
    defaultColumns: ['words', 'updatedAt'],
    group: labelsByLanguage('admin.group.clinic'),
    ...LISTED,
    components: ownComponents('greetings', 'greetings'),
  },
  lockDocuments: false,
  access: collectionAccess('greetings'),
  disableDuplicate: true,
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [recordLabelAfterChange('greetings')],
    afterDelete: [recordLabelAfterDelete('greetings')],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'words',
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: 300,
      validate: textareaWithoutNumber,
      label: labelOf('greetings.words'),
      admin: { description: labelOf('greetings.words.hint') },
    },
    ...timestamps,
  ],
}
