'use client'
import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { SEVERITIES, type Severity } from '../../../core/severities.ts'
import type { LanguageRow, TranslationOverview } from '../../translations/languages.ts'
import { statusLabel } from '../../translations/status-labels.ts'
import { requestJson } from '../editing/api.ts'
import { refreshOverview, useEntrySession } from '../editing/entry-session.ts'
import { useSidePane } from '../editing/use-side-pane.ts'
import { SideBySideRows } from './side-by-side.tsx'
import { StartTranslation } from './start-translation.tsx'
import { useLanguages } from './use-languages.ts'
import { downloadXliff } from './xliff-export-form.tsx'

/**
 * The languages of an answer at a glance; for a translation, the original beside it, with what
 * changed since it was made.
 */
export function LanguagesPanel() {
  const { id } = useDocumentInfo()
  const { overview } = useEntrySession(String(id ?? 'new'))
  const { languages, load } = useLanguages(id)
  if (!id || !languages) return null
  const { original, rows, beside } = languages
  const mine = Number(id) === original.id
  return (
    <section aria-label="Languages" className="desk desk-panel desk-languages">
      <details open={mine || undefined}>
        <summary>Languages</summary>
        <ul>
          <li>
            <span>{original.name}</span>{' '}
            <span>
              {mine ? (
                'the original, this one'
              ) : (
                <a href={`/admin/collections/entries/${original.id}`}>the original</a>
              )}
            </span>
          </li>
          {rows.map((row) => (
            <Row
              current={row.id === Number(id)}
              key={row.locale}
              original={original.id}
              row={row}
            />
          ))}
        </ul>
      </details>
      {beside && (
        <Beside
          id={Number(id)}
          languages={{ ...languages, beside }}
          may={overview?.actions ?? []}
          onDone={() => {
            void refreshOverview(Number(id))
            load()
          }}
          seen={overview?.seen}
        />
      )}
    </section>
  )
}

function Row({ row, original, current }: { row: LanguageRow; original: number; current: boolean }) {
  const modified = useFormModified()
  const sendOut = async () => {
    const failure = await downloadXliff({
      locale: row.locale,
      which: 'all',
      ids: String(original),
      version: '1.2',
    })
    if (failure) toast.error(failure)
  }
  return (
    <li>
      <span lang={row.locale}>{row.name}</span>{' '}
      <span className="desk-language-does">
        <span>
          {statusLabel(row.standing)}
          {current && ', this one'}
        </span>{' '}
        {row.id !== null && !current && (
          <a href={`/admin/collections/entries/${row.id}`}>
            Open<span className="desk-said"> in {row.name}</span>
          </a>
        )}{' '}
        {row.mayTranslate && (
          <button className="desk-link" onClick={() => void sendOut()} type="button">
            File (XLIFF)<span className="desk-said"> for {row.name}</span>
          </button>
        )}{' '}
        {row.id === null && row.mayTranslate && (
          <StartTranslation
            className="desk-button"
            disabled={modified}
            locale={row.locale}
            original={original}
            title={modified ? 'Save your words first' : undefined}
          >
            <span>
              Translate into <span lang={row.locale}>{row.name}</span>
            </span>
          </StartTranslation>
        )}
      </span>
    </li>
  )
}

type BesideProperties = {
  id: number
  languages: TranslationOverview & { beside: NonNullable<TranslationOverview['beside']> }
  may: readonly string[]
  seen: string | undefined
  onDone: () => void
}

/** What the gravest change means for those who read the published translation. */
const READERS: Record<Severity, string> = {
  wording: 'For readers it says the same.',
  clarifying: 'Readers of this translation see a notice until you take the change over.',
  safety:
    'It changed for safety: readers get the original instead of this translation. Take the change over; only a reviewer can say that the translation is still correct.',
}

/**
 * What is to do about the original of a translation, and the two beside each other, where they do
 * not stand beside the form already.
 */
function Beside({ id, languages: { beside, original }, may, seen, onDone }: BesideProperties) {
  const { showsOriginal } = useSidePane()
  const changed = beside.paragraphs.flatMap(({ severity }) => severity ?? [])
  const worst = SEVERITIES.findLast((severity) => changed.includes(severity))
  return (
    <>
      {changed.length > 0 && (
        <p className={`desk-note${worst === 'safety' ? ' desk-note--urgent' : ''}`}>
          <strong>
            {changed.length === 1 ? 'One paragraph' : `${changed.length} paragraphs`} of the
            original changed
          </strong>{' '}
          since this translation was made{showsOriginal ? '; see beside the form' : ''}.{' '}
          {worst && READERS[worst]}
        </p>
      )}
      {!showsOriginal && (
        <details open>
          <summary>Beside the original</summary>
          <div className="desk-beside-room">
            <SideBySideRows beside={beside} original={original} />
          </div>
        </details>
      )}
      {may.includes('still-current') && changed.length > 0 && (
        <StillCurrent id={id} onDone={onDone} seen={seen} sourceText={beside.sourceText} />
      )}
      {may.includes('take-over') && <TakeOver id={id} onDone={onDone} seen={seen} />}
    </>
  )
}

function useAct(path: string, done: string, onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const act = async (body: unknown) => {
    setBusy(true)
    const result = await requestJson(path, { method: 'POST', body })
    setBusy(false)
    if (!result.ok) return void toast.error(result.message)
    toast.success(done)
    onDone()
  }
  return { busy, act }
}

function StillCurrent({
  id,
  sourceText,
  seen,
  onDone,
}: {
  id: number
  sourceText: number | null
  seen: string | undefined
  onDone: () => void
}) {
  const [reason, setReason] = useState('')
  const { busy, act } = useAct(
    `/api/entries/${id}/still-current`,
    'Noted: the translation is still correct.',
    onDone,
  )
  return (
    <div className="desk-field">
      <label htmlFor="desk-still">The translation is still correct, because</label>
      <textarea
        id="desk-still"
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        value={reason}
      />
      <button
        className="desk-button"
        disabled={busy || !reason.trim()}
        onClick={() =>
          void act({ reason, ...(sourceText ? { sourceText } : {}), ...(seen ? { seen } : {}) })
        }
        type="button"
      >
        Still correct
      </button>
    </div>
  )
}

function TakeOver({
  id,
  seen,
  onDone,
}: {
  id: number
  seen: string | undefined
  onDone: () => void
}) {
  const { busy, act } = useAct(`/api/entries/${id}/take-over`, 'Taken over.', onDone)
  const modified = useFormModified()
  return (
    <div className="desk-field">
      <p className="desk-hint">
        A machine wrote what is marked above. Change it, or read it and take it over as your own
        words.
      </p>
      <button
        className="desk-button"
        disabled={busy || modified || !seen}
        onClick={() => void act({ seen })}
        type="button"
      >
        I have read it and take it over
      </button>
    </div>
  )
}
