import type { CollectionConfig } from 'payload'
import { RISK_TIER_VALUES } from '../../../core/risk-tiers.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { helpDescription } from '../../desk/parts/help-description.ts'
import { optionsOf } from '../../messages/label-of.ts'
import {
  projectLabelsAfterChange,
  projectLabelsAfterDelete,
} from '../../workflow/project-labels.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { fillTopicSlug, refuseDeletingUsedTopic } from './hooks.ts'

export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: 'Topic', plural: 'Topics' },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'riskTier', 'position'],
    group: 'Content',
    hideAPIURL: true,
    components: { Description: helpDescription('topics') },
  },
  access: collectionAccess('topics'),
  disableDuplicate: true,
  defaultSort: 'position',
  hooks: {
    beforeOperation: [requireCurrentRecord],
    beforeValidate: [fillTopicSlug],
    beforeDelete: [refuseDeletingUsedTopic],
    afterChange: [projectLabelsAfterChange],
    afterDelete: [projectLabelsAfterDelete],
  },
  fields: [
    saveConflictField,
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 120, label: 'Name' },
    {
      name: 'slug',
      type: 'text',
      localized: true,
      unique: true,
      index: true,
      maxLength: 120,
      label: 'Address',
      admin: {
        description:
          'The end of the topic’s web address. Made from the title if you leave it empty.',
      },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 400,
      admin: { description: 'One or two sentences for readers.' },
    },
    {
      name: 'riskTier',
      type: 'select',
      required: true,
      defaultValue: 'low',
      dbName: 'risk_tier',
      label: 'Risk',
      options: optionsOf(RISK_TIER_VALUES, (tier) => `core.risk.${tier}`),
      access: fieldAccess('topics', 'riskTier'),
      admin: {
        description:
          'High: an answer under this topic goes out only while there is a crisis line that somebody checked.',
      },
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 100,
      label: 'Place in the list',
      access: fieldAccess('topics', 'position'),
      admin: { description: 'Topics with smaller numbers come first.' },
    },
  ],
}
