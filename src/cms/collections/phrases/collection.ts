import type { CollectionConfig } from 'payload'
import { DANGER_KINDS, DANGER_LEVELS } from '../../../published/search/danger/kinds.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { phraseWords } from '../../workflow/labels/field-rules.ts'
import { recordLabelAfterChange, recordLabelAfterDelete } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

const shared = (name: string) => ({ access: fieldAccess('phrases', name) })

/** What people type who are in danger, beside what the program knows. Signed like a contact. */
export const phrases: CollectionConfig = {
  slug: 'phrases',
  labels: { singular: labelOf('phrases.singular'), plural: labelOf('phrases.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'words',
    defaultColumns: ['words', 'danger', 'level'],
    group: labelsByLanguage('admin.group.clinic'),
    ...LISTED,
    components: {
      ...ownComponents('phrases', 'phrases'),
      beforeListTable: ['/src/cms/desk/danger/trial-box.tsx#TrialBox'],
    },
  },
  lockDocuments: false,
  access: collectionAccess('phrases'),
  disableDuplicate: true,
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [recordLabelAfterChange('phrases')],
    afterDelete: [recordLabelAfterDelete('phrases')],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'words',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      validate: phraseWords,
      label: labelOf('phrases.words'),
      admin: { description: labelOf('phrases.words.hint') },
    },
    {
      name: 'danger',
      type: 'select',
      required: true,
      options: optionsOf(DANGER_KINDS, (kind) => `danger.${kind}`),
      ...shared('danger'),
      label: labelOf('phrases.danger'),
    },
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'sure',
      options: optionsOf(DANGER_LEVELS, (level) => `phrases.level.${level}`),
      ...shared('level'),
      label: labelOf('phrases.level'),
    },
    ...timestamps,
  ],
}
