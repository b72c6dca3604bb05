import type { ReactNode } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

type Props = { onTryAgain: () => void; children: ReactNode }

/** Says why a part of a page could not be loaded, and loads it again. */
export function LoadFailure({ onTryAgain, children }: Props) {
  const t = useDeskMessages()
  return (
    <div className="desk-note desk-note--urgent" role="alert">
      <p>{children}</p>
      <button className="desk-button" onClick={onTryAgain} type="button">
        {t('parts.tryAgain')}
      </button>
    </div>
  )
}
