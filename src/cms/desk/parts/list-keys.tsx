'use client'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { Dialog } from './dialog.tsx'
import { actOnKey, keysHere, type ListKey } from './keys-in-page.ts'

const STORED = 'attune.list-keys'

/**
 * Keys of the lists on a page: to go from one row to the next, to search, to begin a new one. `?`
 * lists those that work here.
 */
export function ListKeys() {
  const t = useDeskMessages()
  const [shown, setShown] = useState<ListKey[] | null>(null)
  const [isOff, setOff] = useState(true)
  useEffect(() => setOff(window.localStorage.getItem(STORED) === 'off'), [])
  // People who speak to their computer may need them off (WCAG 2.1.4).
  const turn = (off: boolean) => {
    setOff(off)
    window.localStorage.setItem(STORED, off ? 'off' : 'on')
  }
  useEffect(() => {
    if (isOff) return
    const press = (event: KeyboardEvent) => actOnKey(event, () => setShown(keysHere()))
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOff])
  const close = () => setShown(null)
  return (
    <>
      <button
        className="desk-link desk-list-keys"
        onClick={() => setShown(keysHere())}
        type="button"
      >
        {t('list.keys.title')}
      </button>
      {shown && (
        <Dialog
          actions={
            <button className="desk-button" onClick={close} type="button">
              {t('parts.close')}
            </button>
          }
          onClose={close}
          onSubmit={close}
          title={t('list.keys.title')}
        >
          {!shown.some((key) => key !== '?') && <p>{t('list.keys.none')}</p>}
          <dl className="desk-keys">
            {shown.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`list.keys.${key === '/' ? 'search' : key === '?' ? 'help' : key}`)}</dd>
              </div>
            ))}
          </dl>
          <label>
            <input
              checked={isOff}
              onChange={(event) => turn(event.target.checked)}
              type="checkbox"
            />{' '}
            {t('list.keys.off')}
          </label>
        </Dialog>
      )}
    </>
  )
}
