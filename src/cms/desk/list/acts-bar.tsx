'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { ActDialog, ACTS, type ActChoices } from './act-dialog.tsx'
import type { SelectableRow } from './selection.tsx'
import { SetDialog } from './set-dialog.tsx'
import { useActs } from './use-acts.ts'

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

type Properties = { choices: ActChoices; maySign: boolean; mayPublish: boolean }

/** What can be done with the chosen answers. */
export function ActsBar({ choices, maySign, mayPublish }: Properties) {
  const t = useDeskMessages()
  const { chosen, answers, open, setOpen, busy, act, addToTray, finish, clear } = useActs()
  const close = () => setOpen(null)
  const buttons = [
    ...ACTS.map((name) => ({ label: t(`list.acts.${name}`), onClick: () => setOpen(name) })),
    ...(mayPublish ? [{ label: t('list.set.open'), onClick: () => setOpen('set') }] : []),
    { label: t('list.acts.export'), onClick: () => download(chosen) },
    { label: t('list.acts.tray'), onClick: addToTray },
  ]
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
          {buttons.map(({ label, onClick }) => (
            <button className="desk-button" key={label} onClick={onClick} type="button">
              {label}
            </button>
          ))}
          <button className="desk-link" onClick={clear} type="button">
            {t('list.acts.clear')}
          </button>
        </div>
      )}
      {open === 'set' && <SetDialog answers={answers} onClose={close} onDone={finish} />}
      {open && open !== 'set' && (
        <ActDialog
          busy={busy}
          choices={choices}
          count={chosen.length}
          name={open}
          onAct={(what) => void act(what)}
          onClose={close}
        />
      )}
    </>
  )
}
