import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { checkText } from '../../checks/check-text.ts'
import type { Finding, FlagCode } from '../../checks/check-text.ts'
import { readingEase, type ReadingEase } from '../../checks/reading-ease.ts'
import { answerLines, paragraph } from '../../entries/blocks.ts'
import { blocksFrom } from '../../entries/stored-blocks.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

const PAUSE_MS = 700
const TEXT_FIELDS = ['locale', 'question', 'answer', 'shortAnswer', 'translationOf'] as const
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
  const [locale, question, answer, shortAnswer, translationOf] = TEXT_FIELDS.map(
    (name) => fields[name]?.value,
  )
  const shared = SHARED_FIELDS.map(({ name }) => fields[name]?.value)

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isLocale(locale)) return
      const blocks = blocksFrom(answer as SerializedEditorState | null)
      const questionText = String(question ?? '')
      const short = String(shortAnswer ?? '').trim()
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
      const isEmpty = !questionText.trim() && !short && blocks.length === 0
      const text = {
        question: questionText,
        answer: short ? [paragraph(short), ...blocks] : blocks,
      }
      setChecks({
        locale,
        findings: isEmpty
          ? []
          : checkText(text, facts, locale, t).filter(({ code }) => !SHOWN_ELSEWHERE.includes(code)),
        ease: readingEase([short, ...answerLines(blocks)].filter(Boolean), locale),
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [locale, question, answer, shortAnswer, translationOf, t, ...shared])
  return checks
}
