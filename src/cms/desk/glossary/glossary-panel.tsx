'use client'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { translatedFields, type TranslatedField } from '../../../fields/translated-fields.ts'
import { isLocale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { comparableLines } from '../../compare/comparable-lines.ts'
import {
  findDiscouragedWords,
  findMissingTerms,
  type DiscouragedWord,
  type MissingTerm,
} from '../../glossary/check.ts'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { focusField } from '../editing/focus-field.ts'
import { useGlossary } from './use-glossary.ts'

const FIELDS = translatedFields()
type FieldFindings = {
  field: TranslatedField
  discouraged: DiscouragedWord[]
  missing: MissingTerm[]
}

/** Joins the texts of the fields into one string, which stays equal while they do not change. */
const SEPARATOR = '\u0000'
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : comparableLines(value).join('\n')

/** Checks the form against the glossary of its language while it is edited. */
export function GlossaryPanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const locale = isLocale(fields.locale?.value) ? fields.locale.value : null
  const { saveCount } = useEntrySession(String(id ?? 'new'))
  const { terms, original } = useGlossary(id, locale, saveCount)
  const content = useDeferredValue(
    FIELDS.map(({ name }) => textOf(fields[name]?.value)).join(SEPARATOR),
  )
  const findings = useMemo((): FieldFindings[] => {
    if (!locale || terms.length === 0) return []
    const texts = content.split(SEPARATOR)
    return FIELDS.map((field, index) => {
      const text = texts[index] ?? ''
      return {
        field,
        discouraged: findDiscouragedWords(text, terms, locale),
        missing: original
          ? findMissingTerms(
              original.text.get(field.translatedAs) ?? '',
              original.locale,
              text,
              terms,
              locale,
            )
          : [],
      }
    }).filter(({ discouraged, missing }) => discouraged.length + missing.length > 0)
  }, [content, locale, original, terms])
  return (
    <div aria-live="polite">
      {findings.length > 0 && locale && (
        <section aria-label={t('words.title')} className="desk desk-panel desk-words">
          <h2>{t('words.title')}</h2>
          <ul>
            {findings.flatMap(({ field, discouraged, missing }) => [
              ...discouraged.map((word, index) => (
                <FindingItem field={field} key={`${field.name} ${index}`} t={t}>
                  {rich(t, 'words.better', {
                    found: <q lang={locale}>{word.found}</q>,
                    instead: <strong lang={locale}>{word.instead}</strong>,
                  })}{' '}
                  {word.reason}
                </FindingItem>
              )),
              ...missing.map((term) => (
                <FindingItem field={field} key={`${field.name} ${term.termId}`} t={t}>
                  {rich(t, 'words.missing', {
                    original: <q lang={original?.locale}>{term.original}</q>,
                    instead: <strong lang={locale}>{term.instead}</strong>,
                  })}{' '}
                  {term.reason}
                </FindingItem>
              )),
            ])}
          </ul>
          <p className="desk-hint">
            <a href={`/admin/collections/glossary?where[locale][equals]=${locale}`} target="_blank">
              {t('words.glossary')}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}

const FindingItem = ({
  field,
  t,
  children,
}: {
  field: TranslatedField
  t: DeskTranslate
  children: ReactNode
}) => (
  <li>
    <button className="desk-link" onClick={() => void focusField(field.name)} type="button">
      {t(field.label)}
    </button>
    : {children}
  </li>
)
