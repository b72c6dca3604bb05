'use client'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { Dialog } from '../parts/dialog.tsx'

const STORED = 'attune.list-keys'
const KEYS = ['j', 'k', 'x', '/', 'n', '?'] as const

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.desk-list tbody th a')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
}

/** Keys of the list: j and k for the next and previous answer, x to choose it, / to search, n to write, ? for help. */
export function ListKeys() {
  const t = useDeskMessages()
  const [help, setHelp] = useState(false)
  const [isOff, setOff] = useState(true)
  useEffect(() => setOff(window.localStorage.getItem(STORED) === 'off'), [])
  // People who speak to their computer may need them off (WCAG 2.1.4).
  const turn = (off: boolean) => {
    setOff(off)
    window.localStorage.setItem(STORED, off ? 'off' : 'on')
  }
  useEffect(() => {
    if (isOff) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === 'j') move(1)
      else if (event.key === 'k') move(-1)
      else if (event.key === 'x')
        document.activeElement
          ?.closest('.desk-list tr')
          ?.querySelector<HTMLElement>('input[type=checkbox]')
          ?.click()
      else if (event.key === '/') document.getElementById('list-q')?.focus()
      else if (event.key === 'n')
        document.querySelector<HTMLElement>('a[href="/admin/collections/entries/create"]')?.click()
      else if (event.key === '?') setHelp(true)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOff])
  if (!help)
    return (
      <button className="desk-link" onClick={() => setHelp(true)} type="button">
        {t('list.keys.title')}
      </button>
    )
  return (
    <Dialog
      actions={
        <button className="desk-button" onClick={() => setHelp(false)} type="button">
          {t('parts.close')}
        </button>
      }
      onClose={() => setHelp(false)}
      title={t('list.keys.title')}
    >
      <dl className="desk-keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`list.keys.${key === '/' ? 'search' : key === '?' ? 'help' : key}`)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input checked={isOff} onChange={(event) => turn(event.target.checked)} type="checkbox" />{' '}
        {t('list.keys.off')}
      </label>
    </Dialog>
  )
}
