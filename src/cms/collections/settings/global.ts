import type { GlobalConfig } from 'payload'
import { validateClinicZone } from '../../../core/clinic-zone.ts'
import { ROLES } from '../../../core/roles.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { fieldAccess, globalAccess } from '../../access/adapters.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { helpDescription } from '../../desk/parts/help-description.ts'
import { optionsOf } from '../../messages/label-of.ts'
import { projectSettingsAfterChange } from '../../workflow/project-labels.ts'
import { requireCurrentSettings } from '../../workflow/require-current-version.ts'
import { validateLanguages } from './languages-rule.ts'
import { reviewSettings } from './reviews.ts'

export const settings: GlobalConfig = {
  slug: 'settings',
  label: 'Settings',
  admin: {
    group: 'Clinic',
    hideAPIURL: true,
    components: { elements: { Description: helpDescription('settings') } },
  },
  access: globalAccess('settings'),
  hooks: { beforeOperation: [requireCurrentSettings], afterChange: [projectSettingsAfterChange] },
  fields: [
    saveConflictField,
    {
      name: 'clinicName',
      type: 'text',
      required: true,
      localized: true,
      defaultValue: 'Our clinic',
      maxLength: 80,
      label: 'Name of the clinic',
    },
    {
      name: 'welcome',
      type: 'textarea',
      localized: true,
      maxLength: 300,
      label: 'Welcome',
      admin: { description: 'What readers see first on the home page.' },
    },
    {
      name: 'region',
      type: 'select',
      required: true,
      defaultValue: 'US',
      options: REGIONS.map(({ value, label }) => ({ value, label })),
      label: 'Country',
      access: fieldAccess('settings', 'region'),
      admin: { description: 'Readers see the contacts for help of this country.' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      required: true,
      label: 'Languages shown to readers',
      defaultValue: LOCALES.map(({ code }) => code),
      options: LOCALES.map(({ code, name }) => ({ value: code, label: name })),
      validate: validateLanguages,
      access: fieldAccess('settings', 'languages'),
      admin: {
        description:
          'A language that is turned off leads readers to the same page in English. Nothing is lost: it can be worked on here, and turned on again.',
      },
    },
    {
      name: 'signOff',
      type: 'select',
      required: true,
      defaultValue: 'four-eyes',
      label: 'Sign-off',
      dbName: 'sign_off',
      options: [
        {
          value: 'four-eyes',
          label: 'Four eyes: people who wrote since the last signed text cannot sign',
        },
        {
          value: 'single',
          label: 'Single: a reviewer may sign their own words (the log and the desk say so)',
        },
      ],
      access: fieldAccess('settings', 'signOff'),
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      label: 'Time zone of the clinic',
      validate: validateClinicZone,
      access: fieldAccess('settings', 'timeZone'),
      admin: {
        description:
          'As in Europe/London or America/New_York. Times on the desk are chosen and shown in it, and readers’ dates are its days.',
      },
    },
    reviewSettings,
    {
      name: 'sessions',
      type: 'group',
      label: 'Staff sign-in',
      access: fieldAccess('settings', 'sessions'),
      fields: [
        {
          name: 'idleMinutes',
          type: 'number',
          label: 'Sign out after this many minutes without use',
          required: true,
          defaultValue: 30,
          min: 5,
          max: 480,
        },
        {
          name: 'hours',
          type: 'number',
          label: 'Sign in again after this many hours in any case',
          required: true,
          defaultValue: 12,
          min: 1,
          max: 168,
        },
        {
          name: 'factorRoles',
          type: 'select',
          hasMany: true,
          label: 'A second factor is required of',
          options: optionsOf(ROLES, (role) => `core.role.${role}`),
          admin: {
            description:
              'People with one of these roles set up a one-time code at their next sign-in.',
          },
        },
      ],
    },
  ],
}
