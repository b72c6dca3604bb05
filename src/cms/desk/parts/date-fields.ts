import type { DateField, Field } from 'payload'
import type { DeskKey } from '../../../i18n/messages/desk.ts'

/** How forms and lists show a day that people choose. */
export const dayAdmin = (message: DeskKey, hint?: DeskKey) =>
  ({
    components: {
      Cell: '/src/cms/desk/parts/date-cells.tsx#DayCell',
      Field: { path: '/src/cms/desk/parts/day-field.tsx#DayField', clientProps: { message, hint } },
    },
  }) satisfies DateField['admin']

/** How forms and lists show an instant that nobody types. */
export const timeAdmin = (message: DeskKey) =>
  ({
    readOnly: true,
    components: {
      Cell: '/src/cms/desk/parts/date-cells.tsx#TimeCell',
      Field: { path: '/src/cms/desk/parts/date-cells.tsx#TimeField', clientProps: { message } },
    },
  }) satisfies DateField['admin']

const timestamp = (name: 'updatedAt' | 'createdAt'): Field => ({
  name,
  type: 'date',
  index: true,
  label: ({ t }) => t(`general:${name}`),
  admin: {
    hidden: true,
    disableBulkEdit: true,
    components: { Cell: '/src/cms/desk/parts/date-cells.tsx#TimeCell' },
  },
})

/** The fields that Payload adds to each collection, with our cells in lists. */
export const timestamps: Field[] = [timestamp('updatedAt'), timestamp('createdAt')]
