import type { PublicSettings } from '../published/write/label-rows.ts'

/** Settings of a small clinic for tests, in English and Spanish. `name`: of the clinic, in English. */
export const publicSettings = ({
  name = 'Clinic',
  ...others
}: Partial<PublicSettings> & { name?: string } = {}): PublicSettings => ({
  clinic: { en: { name, welcome: null, checked: true } },
  mark: null,
  showReviewers: false,
  region: 'US',
  locales: ['en', 'es'],
  reviewGraceDays: 30,
  timeZone: 'UTC',
  ...others,
})
