'use client'
import { FieldDescription, FieldLabel, SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { nameOf } from '../../../i18n/format.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** Languages without two letters that clinics are asked for, sign languages among them. */
const THREE_LETTERS = ['ase', 'bfi', 'ceb', 'fil', 'fsl', 'haw', 'hmn', 'ilo', 'prs', 'yue']

/** The languages that the browser has a name for, and these codes, by name. */
function languageOptions(locale: Locale, codes: readonly string[]) {
  const known = [
    ...LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)),
    ...THREE_LETTERS,
  ].filter((code) => {
    const [canonical] = Intl.getCanonicalLocales(code)
    return canonical === code && nameOf('language', code, locale) !== code
  })
  const order = new Intl.Collator(locale)
  return [...new Set([...known, ...codes])]
    .map((value) => ({ value, label: nameOf('language', value, locale) }))
    .sort((one, other) => order.compare(one.label, other.label))
}

/** Chooses languages by their names. They are kept as codes. */
export function LanguagesField({ path, readOnly }: TextFieldClientProps) {
  const t = useDeskMessages()
  const { value, setValue, disabled } = useField<string[] | null>({ path })
  const codes = useMemo(() => value ?? [], [value])
  const options = useMemo(() => languageOptions(t.locale, codes), [t.locale, codes])
  return (
    <SelectInput
      Description={<FieldDescription description={t('contacts.languages.hint')} path={path} />}
      Label={<FieldLabel label={t('contacts.languages')} path={path} />}
      hasMany
      isSortable={false}
      name={path}
      onChange={(chosen) =>
        setValue((Array.isArray(chosen) ? chosen : []).map((option) => String(option.value)))
      }
      options={options}
      path={path}
      placeholder={t('contacts.languages.placeholder')}
      readOnly={readOnly || disabled}
      value={codes}
    />
  )
}
