'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Act, ActOutcome } from '../../workflow/together/act-on-each.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { MAX_TRAY_ITEMS } from '../tray/tray.ts'
import { useTray } from '../tray/use-tray.ts'
import { ActDialog, ACTS, type ActChoices, type ActName } from './act-dialog.tsx'
import { useSelection, type SelectableRow } from './selection.tsx'
import { SetDialog } from './set-dialog.tsx'

/** Downloads the chosen answers, one file for each language. */
function download(rows: readonly SelectableRow[]): void {
  for (const locale of new Set(rows.map((row) => row.locale))) {
    const ids = rows.filter((row) => row.locale === locale).map(({ id }) => id)
    const link = document.createElement('a')
    link.href = `/api/entries/export?ids=${ids.join(',')}`
    link.download = `answers.${locale}.csv`
    link.click()
  }
}

/** What can be done with the chosen answers. */
export function ActsBar({
  choices,
  maySign,
  mayPublish,
}: {
  choices: ActChoices
  maySign: boolean
  mayPublish: boolean
}) {
  const t = useDeskMessages()
  const router = useRouter()
  const { rows, selected, select, showOutcome } = useSelection()
  const { items, replace } = useTray()
  const [open, setOpen] = useState<ActName | 'set' | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = rows.filter(({ id }) => selected.has(id))

  const take = async (act: Act) => {
    setBusy(true)
    const answers = chosen.map(({ id, seen }) => ({ id, seen }))
    const result = await requestJson<{ outcomes: ActOutcome[] }>('/api/entries/together', {
      method: 'POST',
      body: { ...act, answers },
    })
    setBusy(false)
    setOpen(null)
    if (!result.ok) return showOutcome({ words: failureText(result, t), refused: [] })
    const refused = result.data.outcomes.flatMap((outcome) => {
      const row = chosen.find(({ id }) => id === outcome.id)
      return row && !outcome.done ? [{ ...outcome, row }] : []
    })
    const count = result.data.outcomes.length - refused.length
    showOutcome({ words: t('list.acts.done', { count }), refused })
    select(refused.map(({ id }) => id))
    router.refresh()
  }
  const give = () => {
    const published = chosen.flatMap(({ number, question, locale }) =>
      number === null ? [] : [{ number, question, lang: locale }],
    )
    const added = published.filter(
      (item, place) =>
        !items.some(({ number }) => number === item.number) &&
        published.findIndex(({ number }) => number === item.number) === place,
    )
    const tray = [...items, ...added].slice(0, MAX_TRAY_ITEMS)
    replace(tray)
    const left = chosen.length - published.length
    showOutcome({
      words: [
        t('list.acts.given', { count: tray.length }),
        ...(left > 0 ? [t('list.acts.cannotGive', { count: left })] : []),
      ].join(' '),
      refused: [],
    })
  }
  return (
    <>
      {chosen.length > 0 && (
        <div aria-label={t('list.acts.bar')} className="desk-acts" role="group">
          <strong>{t('list.acts.chosen', { count: chosen.length })}</strong>
          {maySign && (
            <a
              className="desk-button desk-button--primary"
              href={`/admin/signing?ids=${chosen.map(({ id }) => id).join(',')}`}
            >
              {t('list.acts.sign')}
            </a>
          )}
          {ACTS.map((name) => (
            <button className="desk-button" key={name} onClick={() => setOpen(name)} type="button">
              {t(`list.acts.${name}`)}
            </button>
          ))}
          {mayPublish && (
            <button className="desk-button" onClick={() => setOpen('set')} type="button">
              {t('list.set.open')}
            </button>
          )}
          <button className="desk-button" onClick={() => download(chosen)} type="button">
            {t('list.acts.export')}
          </button>
          <button className="desk-button" onClick={give} type="button">
            {t('list.acts.tray')}
          </button>
          <button className="desk-link" onClick={() => select([])} type="button">
            {t('list.acts.clear')}
          </button>
        </div>
      )}
      {open === 'set' && (
        <SetDialog
          answers={chosen.map(({ id, seen }) => ({ id, seen }))}
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null)
            showOutcome({ words, refused: [] })
            select([])
            router.refresh()
          }}
        />
      )}
      {open && open !== 'set' && (
        <ActDialog
          busy={busy}
          choices={choices}
          count={chosen.length}
          name={open}
          onAct={(act) => void take(act)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
