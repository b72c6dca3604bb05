import type { GlobalConfig } from 'payload'
import { DEFAULT_FACTOR_ROLES } from '../../../auth/factors/factor-roles.ts'
import { DEFAULT_CLINIC_NAME } from '../../../core/clinic-name.ts'
import { ROLES } from '../../../core/roles.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { fieldAccess, globalAccess } from '../../access/adapters.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelNoticeField } from '../../desk/labels/label-notice-field.ts'
import { helpDescription } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage, optionsOf } from '../../messages/label-of.ts'
import { textareaWithoutNumber, textWithoutNumber } from '../../workflow/labels/field-rules.ts'
import { recordSettingsAfterChange } from '../../workflow/labels/hooks.ts'
import { requireCurrentSettings } from '../../workflow/require-current-version.ts'
import { factorRuleEndpoints } from './factor-rule-endpoints.ts'
import { guardFactorRoles } from './guard-factor-roles.ts'
import { holdSingleSignOff } from './hold-single-sign-off.ts'
import { validateLanguages } from './languages-rule.ts'
import { reviewSettings } from './reviews.ts'
import { validateTimeZone } from './time-zone-rule.ts'

export const settings: GlobalConfig = {
  slug: 'settings',
  label: labelOf('settings.title'),
  admin: {
    group: labelsByLanguage('admin.group.clinic'),
    hideAPIURL: true,
    components: { elements: { Description: helpDescription('settings') } },
  },
  lockDocuments: false,
  endpoints: factorRuleEndpoints,
  access: globalAccess('settings'),
  hooks: {
    beforeOperation: [requireCurrentSettings],
    beforeChange: [guardFactorRoles],
    afterChange: [recordSettingsAfterChange, holdSingleSignOff],
  },
  fields: [
    labelNoticeField,
    saveConflictField,
    {
      name: 'clinicName',
      type: 'text',
      required: true,
      localized: true,
      defaultValue: DEFAULT_CLINIC_NAME,
      maxLength: 80,
      validate: textWithoutNumber,
      label: labelOf('settings.clinicName'),
    },
    {
      name: 'welcome',
      type: 'textarea',
      localized: true,
      maxLength: 300,
      validate: textareaWithoutNumber,
      label: labelOf('settings.welcome'),
      admin: { description: labelOf('settings.welcome.hint') },
    },
    {
      name: 'mark',
      type: 'upload',
      relationTo: 'media',
      label: labelOf('settings.mark'),
      access: fieldAccess('settings', 'mark'),
      admin: { description: labelOf('settings.mark.hint') },
    },
    {
      name: 'showReviewers',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('settings.showReviewers'),
      access: fieldAccess('settings', 'showReviewers'),
      admin: { description: labelOf('settings.showReviewers.hint') },
    },
    {
      name: 'region',
      type: 'select',
      required: true,
      defaultValue: 'US',
      options: optionsOf(REGIONS, (region) => `contacts.region.${region}`),
      label: labelOf('settings.country'),
      access: fieldAccess('settings', 'region'),
      admin: { description: labelOf('settings.country.hint') },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      required: true,
      label: labelOf('settings.languages'),
      defaultValue: LOCALES.map(({ code }) => code),
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      validate: validateLanguages,
      access: fieldAccess('settings', 'languages'),
      admin: {
        description: labelOf('settings.languages.hint'),
      },
    },
    {
      name: 'signOff',
      type: 'select',
      required: true,
      defaultValue: 'four-eyes',
      label: labelOf('settings.signOff'),
      dbName: 'sign_off',
      options: [
        {
          value: 'four-eyes',
          label: labelOf('settings.signOff.four-eyes'),
        },
        {
          value: 'single',
          label: labelOf('settings.signOff.single'),
        },
      ],
      access: fieldAccess('settings', 'signOff'),
      admin: { description: labelOf('settings.signOff.hint') },
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      label: labelOf('settings.timeZone'),
      validate: validateTimeZone,
      access: fieldAccess('settings', 'timeZone'),
      admin: {
        description: labelOf('settings.timeZone.hint'),
        components: { Field: '/src/cms/desk/admin/time-zone-field.tsx#TimeZoneField' },
      },
    },
    reviewSettings,
    {
      name: 'sessions',
      type: 'group',
      label: labelOf('settings.sessions'),
      access: fieldAccess('settings', 'sessions'),
      fields: [
        {
          name: 'idleMinutes',
          type: 'number',
          label: labelOf('settings.idleMinutes'),
          required: true,
          defaultValue: 30,
          min: 5,
          max: 480,
        },
        {
          name: 'hours',
          type: 'number',
          label: labelOf('settings.sessionHours'),
          required: true,
          defaultValue: 12,
          min: 1,
          max: 168,
        },
        {
          name: 'factorRoles',
          type: 'select',
          hasMany: true,
          defaultValue: [...DEFAULT_FACTOR_ROLES],
          label: labelOf('settings.factorRoles'),
          options: optionsOf(ROLES, (role) => `core.role.${role}`),
          admin: {
            description: labelOf('settings.factorRoles.hint'),
          },
        },
        {
          name: 'factorRule',
          type: 'ui',
          admin: {
            components: { Field: '/src/cms/desk/session/factor-rule-panel.tsx#FactorRulePanel' },
          },
        },
      ],
    },
  ],
}
