import { LOCALES } from '../../../i18n/locales.ts'
import type { Option } from './select-field.tsx'

/** Every language by its own name. */
export const LANGUAGE_OPTIONS = LOCALES.map(({ code, name }) => ({
  value: code,
  label: name,
  lang: code,
})) satisfies readonly Option[]
