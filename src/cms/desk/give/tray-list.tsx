'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useTray } from '../tray/use-tray.ts'

/** The answers of the tray in their order, with buttons that move and remove them. */
export function TrayList() {
  const t = useDeskMessages()
  const { items, move, remove } = useTray()
  return (
    <>
      {items.length === 0 && <p>{t('give.tray.empty')}</p>}
      <ol className="desk-giving__list">
        {items.map(({ number, question, lang }) => {
          const buttons = [
            { label: t('give.tray.up'), onClick: () => move(number, -1) },
            { label: t('give.tray.down'), onClick: () => move(number, 1) },
            { label: t('give.tray.remove'), onClick: () => remove(number) },
          ]
          return (
            <li key={number}>
              <span dir="auto" lang={lang}>
                {question}
              </span>
              {buttons.map(({ label, onClick }) => (
                <button className="desk-button" key={label} onClick={onClick} type="button">
                  {label}
                  <span className="desk-visually-hidden">{t('give.tray.which', { question })}</span>
                </button>
              ))}
            </li>
          )
        })}
      </ol>
    </>
  )
}
