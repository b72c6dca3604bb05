'use client'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { checkText } from '../../checks/check-text.ts'
import { readingEase, type ReadingEase } from '../../checks/reading-ease.ts'
import { changed, changeFor } from '../../checks/replacement.ts'
import type { Finding, FlagCode } from '../../checks/rule.ts'
import { answerLines, paragraph } from '../../entries/blocks.ts'
import { blocksFrom } from '../../entries/rich-blocks.ts'
import { replaceInAnswer, selectInAnswer } from '../editing/answer-editor.ts'
import { focusField } from '../editing/focus-field.ts'

const PAUSE_MS = 700
/** Findings that are about a field of the form and not about words of the answer. */
const FIELD: Partial<Record<FlagCode, string>> = { 'no-source': 'sources' }
/** The fields of plain text that are checked besides the full answer. */
const PLAIN = [
  { name: 'shortAnswer', label: 'short answer' },
  { name: 'question', label: 'question' },
] as const
/** What the panel “Before it can be published” says already. */
const SAID: readonly FlagCode[] = ['no-topic']

type Checked = { findings: Finding[]; ease: ReadingEase | null; locale: string }

const easeWords = (ease: ReadingEase): string =>
  ease.kind === 'age'
    ? `Reads like a text for ${ease.age} years of age (${ease.formula}). Aim for 9 to 11, and 14 at most.`
    : `Sentences have ${ease.average} words on average; the longest has ${ease.longest}.`

/**
 * What a colleague would point out while somebody writes: each finding leads to its words, and what
 * is certain can be put right at once.
 */
export function ChecksPanel() {
  const [fields] = useAllFormFields()
  const { dispatchFields, setModified } = useForm()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [said, setSaid] = useState('')
  const value = (name: string) => fields[name]?.value
  const [locale, question, answer, shortAnswer, topics, jurisdiction, translationOf] = [
    'locale',
    'question',
    'answer',
    'shortAnswer',
    'topics',
    'jurisdiction',
    'translationOf',
  ].map(value)
  const sources = Number(value('sources') ?? 0)

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isLocale(locale)) return
      const blocks = blocksFrom(answer as SerializedEditorState | null)
      const words = String(question ?? '')
      const short = String(shortAnswer ?? '').trim()
      const facts = translationOf
        ? null
        : {
            topics: (topics ?? []) as unknown[],
            jurisdiction: String(jurisdiction ?? ''),
            sources: Array.from({ length: sources }),
          }
      const written = words.trim() || short || blocks.length > 0
      setChecked({
        locale,
        findings: written
          ? checkText(
              { question: words, answer: short ? [paragraph(short), ...blocks] : blocks },
              facts,
              locale,
            ).filter(({ code }) => !SAID.includes(code))
          : [],
        ease: readingEase([short, ...answerLines(blocks)].filter(Boolean), locale),
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [locale, question, answer, shortAnswer, topics, jurisdiction, translationOf, sources])

  if (!checked) return null
  const { findings, ease } = checked
  const dir = isLocale(checked.locale) ? localeFacts(checked.locale).dir : 'ltr'
  const show = ({ code, words }: Finding) => {
    const plain = PLAIN.find(({ name }) => String(value(name) ?? '').includes(words))
    const there = FIELD[code]
      ? focusField(FIELD[code])
      : selectInAnswer(words) || (plain !== undefined && focusField(plain.name))
    setSaid(there ? '' : 'Those words are not in the text any more.')
  }
  const apply = (finding: Finding) => {
    const change = changeFor(finding)
    if (!change) return
    if (replaceInAnswer(change.words, change.replacement)) return setSaid('Changed in the answer.')
    for (const { name, label } of PLAIN) {
      const better = changed(String(value(name) ?? ''), change)
      if (better === null) continue
      dispatchFields({ type: 'UPDATE', path: name, value: better })
      setModified(true)
      return setSaid(`Changed in the ${label}.`)
    }
    setSaid('Those words are not in the text any more.')
  }
  return (
    <section aria-label="While you write" className="desk desk-panel">
      <h2>While you write</h2>
      {ease && <p className={ease.hard ? 'desk-note' : undefined}>{easeWords(ease)}</p>}
      <p aria-live="polite" className="desk-said">
        {said}
      </p>
      {findings.length === 0 ? (
        <p className="desk-hint">Nothing stands out.</p>
      ) : (
        <ul className="desk-findings">
          {findings.map((finding, index) => (
            <li key={`${finding.code} ${finding.words} ${index}`}>
              <p>
                {finding.message}{' '}
                {!FIELD[finding.code] && (
                  <q dir={dir} lang={checked.locale}>
                    {finding.words}
                  </q>
                )}
              </p>
              <p className="desk-hint">
                {changeFor(finding) ? (
                  <>
                    Suggestion:{' '}
                    <q dir={dir} lang={checked.locale}>
                      {finding.suggestion}
                    </q>
                  </>
                ) : (
                  finding.suggestion
                )}
              </p>
              <div className="desk-bar">
                {changeFor(finding) && (
                  <button className="desk-button" onClick={() => apply(finding)} type="button">
                    Apply<span className="desk-said">: {finding.suggestion}</span>
                  </button>
                )}
                <button className="desk-button" onClick={() => show(finding)} type="button">
                  Show
                  <span className="desk-said">
                    {' '}
                    {FIELD[finding.code] ? 'the sources' : `“${finding.words}”`}
                  </span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
