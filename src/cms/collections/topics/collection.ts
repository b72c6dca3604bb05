import type { CollectionConfig } from 'payload'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents, putInOrder } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { textareaWithoutNumber, textWithoutNumber } from '../../workflow/labels/field-rules.ts'
import { recordLabelAfterChange, recordLabelAfterDelete } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { fillTopicSlug, refuseDeletingUsedTopic } from './hooks.ts'

export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: labelOf('topics.singular'), plural: labelOf('topics.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'riskTier'],
    group: labelsByLanguage('admin.group.content'),
    ...LISTED,
    components: { ...ownComponents('topics', 'topics'), beforeListTable: putInOrder('topics') },
  },
  lockDocuments: false,
  access: collectionAccess('topics'),
  disableDuplicate: true,
  defaultSort: 'position',
  hooks: {
    beforeOperation: [requireCurrentRecord],
    beforeValidate: [fillTopicSlug],
    beforeDelete: [refuseDeletingUsedTopic],
    afterChange: [recordLabelAfterChange('topics')],
    afterDelete: [recordLabelAfterDelete('topics')],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
      validate: textWithoutNumber,
      label: labelOf('topics.title'),
    },
    {
      name: 'slug',
      type: 'text',
      localized: true,
      unique: true,
      index: true,
      maxLength: 120,
      validate: textWithoutNumber,
      label: labelOf('topics.slug'),
      admin: {
        description: labelOf('topics.slug.hint'),
      },
    },
    {
      name: 'description',
      type: 'textarea',
      label: labelOf('topics.description'),
      localized: true,
      maxLength: 400,
      validate: textareaWithoutNumber,
      admin: { description: labelOf('topics.description.hint') },
    },
    {
      name: 'riskTier',
      type: 'select',
      required: true,
      defaultValue: 'low',
      dbName: 'risk_tier',
      label: labelOf('topics.riskTier'),
      options: optionsOf(RISK_TIER_VALUES, (tier) => `core.risk.${tier}`),
      access: fieldAccess('topics', 'riskTier'),
      admin: {
        description: labelOf('topics.riskTier.hint'),
      },
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 100,
      label: labelOf('topics.position'),
      access: fieldAccess('topics', 'position'),
      // Dragged to its place in the list of topics.
      admin: { hidden: true },
    },
    ...timestamps,
  ],
}
