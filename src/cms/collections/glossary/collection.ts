import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  TextareaFieldValidation,
} from 'payload'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { changedFields } from '../../../core/changed-fields.ts'
import type { Glossary } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { collectionAccess, fieldAccess, personOf } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { glossaryEndpoints } from './endpoints.ts'

const logChange: CollectionAfterChangeHook<Glossary> = async ({
  doc: term,
  previousDoc,
  operation,
  req,
}) => {
  await recordEvent(sqlOf(req), {
    actor: personOf(req) ?? SYSTEM_ACTOR,
    action: 'glossary.changed',
    locale: term.locale,
    details: {
      id: term.id,
      operation,
      changed: changedFields({ ...previousDoc }, { ...term }),
    },
  })
  return term
}

const logDeletion: CollectionAfterDeleteHook<Glossary> = async ({ doc, id, req }) => {
  const { locale, term, avoid } = doc
  await recordEvent(sqlOf(req), {
    actor: personOf(req) ?? SYSTEM_ACTOR,
    action: 'glossary.changed',
    locale,
    details: { id, operation: 'delete', term, avoid },
  })
}

/** Requires a reason for words to avoid. */
const validateReason: TextareaFieldValidation = (value, { siblingData, req }) =>
  !(siblingData as { avoid?: string[] | null }).avoid?.length ||
  Boolean(value?.trim()) ||
  staffMessages(req)('glossary.reason.missing')

const severalWords = {
  placeholder: labelsByLanguage('fields.list.placeholder'),
  components: { Cell: '/src/cms/desk/list/comma-list-cell.tsx#CommaListCell' },
}

/** The glossary: the words to use and to avoid in each language. */
export const glossary: CollectionConfig = {
  slug: 'glossary',
  labels: { singular: labelOf('glossary.singular'), plural: labelOf('glossary.plural') },
  admin: {
    useAsTitle: 'term',
    defaultColumns: ['term', 'locale', 'original', 'avoid', 'reason'],
    listSearchableFields: ['term', 'original', 'avoid', 'reason'],
    group: labelsByLanguage('admin.group.content'),
    ...LISTED,
    components: ownComponents('glossary', 'words'),
  },
  access: collectionAccess('glossary'),
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: 'term',
  endpoints: glossaryEndpoints,
  hooks: {
    beforeOperation: [requireCurrentRecord],
    afterChange: [logChange],
    afterDelete: [logDeletion],
  },
  fields: [
    saveConflictField,
    {
      name: 'offending',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: {
          Field: '/src/cms/desk/glossary/discouraged-words-panel.tsx#DiscouragedWordsPanel',
        },
      },
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      index: true,
      label: labelOf('fields.locale'),
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      access: fieldAccess('glossary', 'locale'),
    },
    {
      name: 'term',
      type: 'text',
      required: true,
      maxLength: 120,
      label: labelOf('glossary.term'),
      admin: { description: labelOf('glossary.term.hint') },
    },
    {
      name: 'original',
      type: 'text',
      hasMany: true,
      maxLength: 120,
      label: labelOf('glossary.original'),
      admin: {
        ...severalWords,
        description: labelOf('glossary.original.hint'),
      },
    },
    {
      name: 'avoid',
      type: 'text',
      hasMany: true,
      maxLength: 120,
      label: labelOf('glossary.avoid'),
      admin: {
        ...severalWords,
        description: labelOf('glossary.avoid.hint'),
      },
    },
    {
      name: 'reason',
      type: 'textarea',
      maxLength: 300,
      label: labelOf('glossary.reason'),
      validate: validateReason,
    },
    ...timestamps,
  ],
}
