import type { CollectionConfig } from 'payload'
import { sessionStrategy } from '../../../auth/sessions/strategy.ts'
import { ROLES } from '../../../core/roles.ts'
import { DEFAULT_LOCALE, LOCALES } from '../../../i18n/locales.ts'
import { collectionAccess, fieldAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { helpDescription } from '../../desk/parts/help-description.ts'
import { optionsOf } from '../../messages/label-of.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { peopleEndpoints } from './endpoints.ts'
import { foldEmailField, applyAccountChanges, guardRoleChanges, refuseDelete } from './hooks.ts'
import { requireRecentAuthForAccountChanges } from './require-recent-auth.ts'
import { describeFactors } from './second-factor-field.ts'
import { endOwnSession, meWithExpiry, refreshWithoutToken } from './session-hooks.ts'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
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
    group: 'Clinic',
    hideAPIURL: true,
    components: { Description: helpDescription('people') },
  },
  access: collectionAccess('users'),
  disableDuplicate: true,
  endpoints: peopleEndpoints,
  hooks: {
    beforeOperation: [requireCurrentRecord],
    beforeChange: [guardRoleChanges, requireRecentAuthForAccountChanges],
    afterChange: [applyAccountChanges],
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
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      access: fieldAccess('users', 'email'),
      hooks: { beforeValidate: [foldEmailField] },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      options: optionsOf(ROLES, (role) => `core.role.${role}`),
      access: fieldAccess('users', 'roles'),
      saveToJWT: false,
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [DEFAULT_LOCALE],
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      access: fieldAccess('users', 'languages'),
      admin: { description: 'The languages this person writes, translates or signs off.' },
    },
    {
      name: 'title',
      type: 'text',
      label: 'Professional title',
      maxLength: 120,
      access: fieldAccess('users', 'title'),
      admin: { description: 'Shown to readers under answers that this person signed.' },
    },
    {
      name: 'registration',
      type: 'text',
      label: 'Registration',
      maxLength: 120,
      access: fieldAccess('users', 'registration'),
      admin: { description: 'Professional register and number, shown with the title.' },
    },
    {
      name: 'disabled',
      type: 'checkbox',
      label: 'Disabled',
      defaultValue: false,
      access: fieldAccess('users', 'disabled'),
      admin: { description: 'Ends every session at once. What they wrote and signed stays.' },
    },
    {
      name: 'weeklyMail',
      type: 'checkbox',
      defaultValue: true,
      label: 'Weekly mail',
      access: fieldAccess('users', 'weeklyMail'),
      admin: {
        description: 'Each Monday, what waits for you on the desk. Nothing waits: no mail.',
      },
    },
    {
      name: 'issuer',
      type: 'text',
      index: true,
      access: fieldAccess('users', 'issuer'),
      admin: { hidden: true },
    },
    {
      name: 'subject',
      type: 'text',
      index: true,
      access: fieldAccess('users', 'subject'),
      admin: { hidden: true },
    },
    {
      name: 'lastSeenAt',
      type: 'date',
      label: 'Last seen',
      access: fieldAccess('users', 'lastSeenAt'),
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    {
      name: 'secondFactor',
      type: 'text',
      label: 'Second factor',
      virtual: true,
      access: fieldAccess('users', 'secondFactor'),
      hooks: { afterRead: [describeFactors] },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'signIn',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/cms/desk/session/sign-in-panel.tsx#SignInPanel' },
      },
    },
  ],
}
