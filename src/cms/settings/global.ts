import type { GlobalConfig } from 'payload'
import { LOCALES } from '../../i18n/locales.ts'
import { fieldAccess, globalAccess } from '../access/adapters.ts'
import { REGIONS } from '../contacts/regions.ts'
import { validateLanguages } from './languages-rule.ts'
import { projectSettingsAfterChange } from '../workflow/project-labels.ts'

export const settings: GlobalConfig = {
  slug: 'settings',
  label: 'Settings',
  admin: { group: 'Clinic' },
  access: globalAccess('settings'),
  hooks: { afterChange: [projectSettingsAfterChange] },
  fields: [
    { name: 'clinicName', type: 'text', required: true, localized: true, defaultValue: 'Our clinic', maxLength: 80 },
    { name: 'welcome', type: 'textarea', localized: true, maxLength: 300, admin: { description: 'What readers see first on the home page.' } },
    { name: 'region', type: 'select', required: true, defaultValue: 'US', options: REGIONS.map(({ value, label }) => ({ value, label })), access: fieldAccess('settings', 'region') },
    {
      name: 'languages', type: 'select', hasMany: true, required: true, label: 'Languages shown to readers',
      defaultValue: LOCALES.map(({ code }) => code),
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      validate: validateLanguages,
      access: fieldAccess('settings', 'languages'),
    },
    {
      name: 'signOff', type: 'select', required: true, defaultValue: 'four-eyes', label: 'Sign-off', dbName: 'sign_off',
      options: [
        { value: 'four-eyes', label: 'Four eyes: whoever wrote since the last signed text can not sign' },
        { value: 'single', label: 'Single: a reviewer may sign their own words (the log and the desk say so)' },
      ],
      access: fieldAccess('settings', 'signOff'),
    },
  ],
}
