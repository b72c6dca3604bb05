import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { translatedFields } from '../../../fields/translated-fields.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { checkText, type Finding, type FlagCode } from '../../checks/check-text.ts'
import { entryText } from '../../checks/entry-text.ts'
import { readingEase, type ReadingEase } from '../../checks/reading-ease.ts'
import { answerLines } from '../../entries/blocks.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

const PAUSE_MS = 700
const TEXT_FIELDS = translatedFields()
const SHARED_FIELDS = ANSWER_FIELDS.filter(({ belongsTo }) => belongsTo === 'question')
/** Findings that the section “Before it can be published” already shows. */
const SHOWN_ELSEWHERE: readonly FlagCode[] = ['no-topic']

export type TextChecks = { findings: Finding[]; ease: ReadingEase | null; locale: Locale }

/**
 * Runs the text checks on the form after each pause in typing. Returns `null` before the first run.
 */
export function useTextChecks(): TextChecks | null {
  const t = useDeskMessages()
  const [fields] = useAllFormFields()
  const [checks, setChecks] = useState<TextChecks | null>(null)
  const valuesOf = (list: readonly { name: string }[]) =>
    list.map(({ name }) => fields[name]?.value)
  const [locale, translationOf] = [fields.locale?.value, fields.translationOf?.value]
  const [texts, shared] = [valuesOf(TEXT_FIELDS), valuesOf(SHARED_FIELDS)]

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isLocale(locale)) return
      const text = entryText(
        Object.fromEntries(TEXT_FIELDS.map(({ name }, index) => [name, texts[index]])),
      )
      const facts = translationOf
        ? null
        : Object.fromEntries(
            SHARED_FIELDS.map(({ name, kind }, index) => [
              name,
              // The form has the number of a list's rows in place of the rows.
              kind === 'citations'
                ? Array.from({ length: Number(shared[index] ?? 0) })
                : shared[index],
            ]),
          )
      const isEmpty = !text.question.trim() && text.answer.length === 0
      setChecks({
        locale,
        findings: isEmpty
          ? []
          : checkText(text, facts, locale, t).filter(({ code }) => !SHOWN_ELSEWHERE.includes(code)),
        ease: readingEase(answerLines(text.answer), locale),
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [locale, translationOf, t, ...texts, ...shared])
  return checks
}
