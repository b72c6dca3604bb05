'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type Properties = {
  title: string
  wide?: boolean
  onClose: () => void
  onSubmit?: () => void
  children: ReactNode
  /** The buttons at the bottom. */
  actions: ReactNode
}

/**
 * A native modal dialog. It closes on Escape and restores the focus. It is rendered outside the
 * edit form, because forms cannot be nested.
 */
export function Dialog({ title, wide = false, onClose, onSubmit, children, actions }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return createPortal(
    <dialog
      aria-labelledby={heading}
      className={`desk desk-dialog${wide ? ' desk-dialog--wide' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onSubmit?.()
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div className="desk-dialog__body">{children}</div>
        <div className="desk-dialog__actions">{actions}</div>
      </form>
    </dialog>,
    document.body,
  )
}
