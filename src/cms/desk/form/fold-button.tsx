'use client'
import { useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** On a phone, folds the filters below the search; without scripts they are all shown. */
export function FoldButton() {
  const t = useDeskMessages()
  const button = useRef<HTMLButtonElement>(null)
  const [folded, setFolded] = useState(true)
  useEffect(() => {
    const form = button.current?.closest('form')
    if (form) form.dataset.folded = String(folded)
  }, [folded])
  return (
    <button
      aria-expanded={!folded}
      className="desk-button desk-fold"
      onClick={() => setFolded(!folded)}
      ref={button}
      type="button"
    >
      {t('list.filter.fold')}
    </button>
  )
}
