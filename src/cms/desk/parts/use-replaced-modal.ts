import { useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

/** Modals of Payload's admin panel that the desk replaces with its own, by their slugs. */
export const PAYLOAD_MODALS = { staleData: 'document-stale-data', stayLoggedIn: 'stay-logged-in' }

/** Closes a modal of Payload's as soon as it opens, and calls `onOpen` instead. */
export function useReplacedModal(
  modal: keyof typeof PAYLOAD_MODALS,
  onOpen: () => void = () => undefined,
): void {
  const { closeModal, isModalOpen } = useModal()
  const slug = PAYLOAD_MODALS[modal]
  const isOpen = isModalOpen(slug)
  const replace = useEffectEvent(() => {
    closeModal(slug)
    onOpen()
  })
  useEffect(() => {
    if (isOpen) replace()
  }, [isOpen])
}
