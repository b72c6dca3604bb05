'use client'
import { useEffect, useRef } from 'react'
import { SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import { localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { Differences } from '../../compare/differences.tsx'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { TranslationOverview } from '../../translations/languages.ts'
import type { MemoryMatch } from '../../translations/memory/find-matches.ts'
import { MemoryMatches } from './memory-matches.tsx'
import { focusRow, useFormParagraphs, type ParagraphRow } from './use-form-paragraphs.ts'
import { useMemory } from './use-memory.ts'

const labelOf = ({ place, number }: ParagraphRow, t: DeskTranslate): string => {
  const field = SINGLE_FIELDS.find((each) => each.place === place)
  return field ? t(field.label) : t('translating.paragraph', { number: (number ?? 0) + 1 })
}

type Properties = {
  entryId: number
  beside: NonNullable<TranslationOverview['beside']>
  original: TranslationOverview['original']
}

/** Says how many paragraphs of the original are translated in the form. */
const progress = (rows: readonly ParagraphRow[], t: DeskTranslate): string => {
  const withSource = rows.filter(({ source }) => source !== null)
  const done = withSource.filter(({ text, source }) => text?.trim() && text !== source).length
  return t('translating.beside.progress', { done, count: withSource.length })
}

/**
 * The original and the translation in the form, paragraph by paragraph. The paragraph with the
 * cursor is marked.
 */
export function SideBySideRows({ entryId, beside, original }: Properties) {
  const t = useDeskMessages()
  const rows = useFormParagraphs(beside.paragraphs)
  const [from, to] = [localeFacts(original.locale), localeFacts(beside.locale)]
  const memory = useMemory(entryId, beside)
  return (
    <>
      <p className="desk-hint">
        {progress(rows, t)} {t('translating.beside.names')}
      </p>
      {beside.notes.map((note) => (
        <p className="desk-note" dir={from.dir} key={note} lang={from.code}>
          {note}
        </p>
      ))}
      {!beside.pairsOff && <p className="desk-hint">{t('translating.beside.pairsOff')}</p>}
      <ol className="desk-side-by-side">
        {rows.map((row, index) => (
          <SideBySideRow
            from={from}
            key={index}
            matches={memory.get(row.source ?? '') ?? []}
            row={row}
            to={to}
          />
        ))}
      </ol>
    </>
  )
}

type Facts = ReturnType<typeof localeFacts>

function SideBySideRow({
  row,
  matches,
  from,
  to,
}: {
  row: ParagraphRow
  matches: readonly MemoryMatch[]
  from: Facts
  to: Facts
}) {
  const t = useDeskMessages()
  const { text, isCurrent } = row
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const untouched = text !== null && text === row.source
  return (
    <li aria-current={isCurrent || undefined} data-changed={row.severity ?? undefined} ref={item}>
      <p className="desk-hint">
        <button className="desk-link" onClick={() => focusRow(row)} type="button">
          {labelOf(row, t)}
        </button>
        {row.severity && <strong> · {t(`translating.row.changed.${row.severity}`)}</strong>}
        {row.machine && ` · ${t('translating.row.machine')}`}
        {untouched && ` · ${t('translating.row.untouched')}`}
      </p>
      {row.was === null ? (
        <p dir={from.dir} lang={from.code}>
          {row.source ?? '—'}
        </p>
      ) : (
        <Differences
          dir={from.dir}
          lang={from.code}
          t={t}
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
          {text || '—'}
        </p>
      )}
      <MemoryMatches from={from} matches={matches} row={row} to={to} />
    </li>
  )
}
