import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { checkText } from '../../checks/check-text.ts'
import type { Finding, FlagCode } from '../../checks/check-text.ts'
import { readingEase, type ReadingEase } from '../../checks/reading-ease.ts'
import { answerLines, paragraph } from '../../entries/blocks.ts'
import { blocksFrom } from '../../entries/rich-blocks.ts'

const PAUSE_MS = 700
const CHECKED_FIELDS = [
  'locale',
  'question',
  'answer',
  'shortAnswer',
  'topics',
  'jurisdiction',
  'translationOf',
] as const
/** Findings that the section “Before it can be published” already shows. */
const SHOWN_ELSEWHERE: readonly FlagCode[] = ['no-topic']

export type TextChecks = { findings: Finding[]; ease: ReadingEase | null; locale: Locale }

/**
 * Runs the text checks on the form after each pause in typing. Returns `null` before the first run.
 */
export function useTextChecks(): TextChecks | null {
  const [fields] = useAllFormFields()
  const [checks, setChecks] = useState<TextChecks | null>(null)
  const [locale, question, answer, shortAnswer, topics, jurisdiction, translationOf] =
    CHECKED_FIELDS.map((name) => fields[name]?.value)
  const sources = Number(fields.sources?.value ?? 0)

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isLocale(locale)) return
      const blocks = blocksFrom(answer as SerializedEditorState | null)
      const questionText = String(question ?? '')
      const short = String(shortAnswer ?? '').trim()
      const facts = translationOf
        ? null
        : {
            topics: Array.isArray(topics) ? topics : [],
            jurisdiction: String(jurisdiction ?? ''),
            sources: Array.from({ length: sources }),
          }
      const isEmpty = !questionText.trim() && !short && blocks.length === 0
      const text = {
        question: questionText,
        answer: short ? [paragraph(short), ...blocks] : blocks,
      }
      setChecks({
        locale,
        findings: isEmpty
          ? []
          : checkText(text, facts, locale).filter(({ code }) => !SHOWN_ELSEWHERE.includes(code)),
        ease: readingEase([short, ...answerLines(blocks)].filter(Boolean), locale),
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [locale, question, answer, shortAnswer, topics, jurisdiction, translationOf, sources])
  return checks
}
