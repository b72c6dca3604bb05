import type { GroupField } from 'payload'
import { RISK_TIERS } from '../../../core/risk-tiers.ts'
import { fieldAccess } from '../../access/adapters.ts'
import { labelOf } from '../../messages/label-of.ts'

/** Months between reviews by risk tier, and days until readers are told that a review is late. */
export const reviewSettings: GroupField = {
  name: 'reviews',
  type: 'group',
  label: labelOf('settings.reviews'),
  access: fieldAccess('settings', 'reviews'),
  fields: [
    ...RISK_TIERS.map(({ value, reviewMonths }) => ({
      name: value,
      type: 'number' as const,
      required: true,
      defaultValue: reviewMonths,
      min: 1,
      max: 60,
      label: labelOf(`settings.reviewMonths.${value}`),
    })),
    {
      name: 'graceDays',
      type: 'number',
      required: true,
      defaultValue: 30,
      min: 0,
      max: 365,
      label: labelOf('settings.graceDays'),
      admin: {
        description: labelOf('settings.graceDays.hint'),
      },
    },
  ],
}
