import type { CollectionConfig } from 'payload'
import { sessionStrategy } from '../../../auth/sessions/strategy.ts'
import { ROLES } from '../../../core/roles.ts'
import { DEFAULT_LOCALE, LOCALES } from '../../../i18n/locales.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { timeAdmin, timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents, UNLISTED } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { peopleEndpoints } from './endpoints.ts'
import { holdChangedAccount } from './hold-account.ts'
import { foldEmailField, applyAccountChanges, guardRoleChanges, refuseDelete } from './hooks.ts'
import { guardPublicName } from './public-name.ts'
import { requireRecentAuthForAccountChanges } from './require-recent-auth.ts'
import { describeFactors } from './second-factor-field.ts'
import { endOwnSession, meWithExpiry, refreshWithoutToken } from './session-hooks.ts'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: labelOf('users.singular'), plural: labelOf('users.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: [
      'name',
      'email',
      'roles',
      'languages',
      'secondFactor',
      'lastSeenAt',
      'disabled',
    ],
    group: labelsByLanguage('admin.group.clinic'),
    ...LISTED,
    components: ownComponents('users', 'people'),
  },
  lockDocuments: false,
  access: collectionAccess('users'),
  disableDuplicate: true,
  endpoints: peopleEndpoints,
  hooks: {
    beforeOperation: [requireCurrentRecord],
    beforeChange: [guardRoleChanges, guardPublicName, requireRecentAuthForAccountChanges],
    afterChange: [applyAccountChanges, holdChangedAccount],
    beforeDelete: [refuseDelete],
    me: [meWithExpiry],
    refresh: [refreshWithoutToken],
    afterLogout: [endOwnSession],
  },
  auth: {
    disableLocalStrategy: true,
    removeTokenFromResponses: true,
    strategies: [sessionStrategy],
  },
  fields: [
    saveConflictField,
    {
      name: 'name',
      type: 'text',
      label: labelOf('users.name'),
      required: true,
      maxLength: 120,
      access: fieldAccess('users', 'name'),
      admin: { description: labelOf('users.name.hint') },
    },
    {
      name: 'email',
      type: 'email',
      label: labelOf('users.email'),
      required: true,
      unique: true,
      access: fieldAccess('users', 'email'),
      hooks: { beforeValidate: [foldEmailField] },
    },
    {
      name: 'roles',
      type: 'select',
      label: labelOf('users.roles'),
      hasMany: true,
      required: true,
      options: optionsOf(ROLES, (role) => `core.role.${role}`),
      access: fieldAccess('users', 'roles'),
      saveToJWT: false,
    },
    {
      name: 'languages',
      type: 'select',
      label: labelOf('users.languages'),
      hasMany: true,
      required: true,
      defaultValue: [DEFAULT_LOCALE],
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      access: fieldAccess('users', 'languages'),
      admin: { description: labelOf('users.languages.hint') },
    },
    {
      name: 'title',
      type: 'text',
      label: labelOf('users.title'),
      maxLength: 120,
      access: fieldAccess('users', 'title'),
      admin: { description: labelOf('users.title.hint') },
    },
    {
      name: 'registration',
      type: 'text',
      label: labelOf('users.registration'),
      maxLength: 120,
      access: fieldAccess('users', 'registration'),
      admin: { description: labelOf('users.registration.hint') },
    },
    {
      name: 'disabled',
      type: 'checkbox',
      label: labelOf('users.disabled'),
      defaultValue: false,
      access: fieldAccess('users', 'disabled'),
      admin: {
        description: labelOf('users.disabled.hint'),
        components: { Cell: '/src/cms/desk/parts/yes-cell.tsx#YesCell' },
      },
    },
    {
      name: 'weeklyMail',
      type: 'checkbox',
      defaultValue: true,
      label: labelOf('users.weeklyMail'),
      access: fieldAccess('users', 'weeklyMail'),
      admin: {
        description: labelOf('users.weeklyMail.hint'),
      },
    },
    {
      name: 'noticeChoices',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/cms/desk/notices/notice-choices.tsx#NoticeChoices' },
      },
    },
    {
      name: 'issuer',
      type: 'text',
      index: true,
      access: fieldAccess('users', 'issuer'),
      admin: { hidden: true, ...UNLISTED },
    },
    {
      name: 'subject',
      type: 'text',
      index: true,
      access: fieldAccess('users', 'subject'),
      admin: { hidden: true, ...UNLISTED },
    },
    {
      name: 'lastSeenAt',
      type: 'date',
      label: labelOf('users.lastSeenAt'),
      access: fieldAccess('users', 'lastSeenAt'),
      admin: {
        ...timeAdmin('users.lastSeenAt'),
        position: 'sidebar',
      },
    },
    {
      name: 'secondFactor',
      type: 'text',
      label: labelOf('users.secondFactor'),
      virtual: true,
      access: fieldAccess('users', 'secondFactor'),
      hooks: { afterRead: [describeFactors] },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data.id),
      },
    },
    {
      name: 'signIn',
      type: 'ui',
      admin: {
        disableListColumn: true,
        position: 'sidebar',
        components: { Field: '/src/cms/desk/session/sign-in-panel.tsx#SignInPanel' },
      },
    },
    ...timestamps,
  ],
}
