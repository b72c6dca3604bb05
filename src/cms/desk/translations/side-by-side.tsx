'use client'
import { useEffect, useRef } from 'react'
import { localeFacts } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import type { TranslationOverview } from '../../translations/languages.ts'
import { goTo, numbered, useLiveWords, type Row } from './use-form-paragraphs.ts'

const PLACE = { question: 'Question', 'short-answer': 'Short answer', answer: 'Paragraph' } as const
const nameOf = ({ place, number }: Row): string =>
  `${PLACE[place]}${number === null ? '' : ` ${number + 1}`}`

type Properties = {
  beside: NonNullable<TranslationOverview['beside']>
  original: TranslationOverview['original']
}

/** How much of the original has words of its own in the form. */
const progress = (rows: readonly Row[], words: (row: Row) => string | null): string => {
  const asked = rows.filter(({ source }) => source !== null)
  const done = asked.filter((row) => words(row)?.trim() && words(row) !== row.source).length
  return `${done} of ${asked.length} ${asked.length === 1 ? 'paragraph' : 'paragraphs'} translated`
}

/**
 * The original and its translation as it stands in the form, paragraph against paragraph; where
 * somebody writes is marked.
 */
export function BesideRows({ beside, original }: Properties) {
  const { wordsOf, here } = useLiveWords()
  const [from, to] = [localeFacts(original.locale), localeFacts(beside.locale)]
  const rows = numbered(beside.paragraphs)
  return (
    <>
      <p className="desk-hint">
        {progress(rows, wordsOf)}. The name of a paragraph leads to where it is written.
      </p>
      {beside.notes.map((note) => (
        <p className="desk-note" dir={from.dir} key={note} lang={from.code}>
          {note}
        </p>
      ))}
      {!beside.pairsOff && (
        <p className="desk-hint">
          The two are divided into different numbers of paragraphs, so neighbours may not belong
          together.
        </p>
      )}
      <ol className="desk-beside">
        {rows.map((row, index) => (
          <Pair from={from} here={here(row)} key={index} row={row} to={to} words={wordsOf(row)} />
        ))}
      </ol>
    </>
  )
}

type Facts = ReturnType<typeof localeFacts>

function Pair({
  row,
  words,
  here,
  from,
  to,
}: {
  row: Row
  words: string | null
  here: boolean
  from: Facts
  to: Facts
}) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (here && item.current?.closest('.desk-original'))
      item.current.scrollIntoView({ block: 'nearest' })
  }, [here])
  const untouched = words !== null && words === row.source
  return (
    <li aria-current={here || undefined} data-changed={row.severity ?? undefined} ref={item}>
      <p className="desk-hint">
        <button className="desk-link" onClick={() => goTo(row)} type="button">
          {nameOf(row)}
        </button>
        {row.severity && <strong> · original changed ({row.severity})</strong>}
        {row.machine && ' · written by a machine'}
        {untouched && ' · not translated yet'}
      </p>
      {row.was === null ? (
        <p dir={from.dir} lang={from.code}>
          {row.source ?? '—'}
        </p>
      ) : (
        <Differences
          dir={from.dir}
          lang={from.code}
          paragraphs={compareParagraphs(
            row.was ? [row.was] : [],
            row.source ? [row.source] : [],
            from.code,
          )}
        />
      )}
      {untouched ? (
        <p className="desk-hint">—</p>
      ) : (
        <p dir={to.dir} lang={to.code}>
          {words || '—'}
        </p>
      )}
    </li>
  )
}
