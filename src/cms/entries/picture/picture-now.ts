'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../../i18n/locales.ts'
import type { CurrentPicture } from '../../pictures/current-pictures.ts'

/** Fetches a picture as it is now; `undefined` if it is no longer there. Throws without a response. */
export async function fetchPicture(
  id: number,
  locale: Locale,
): Promise<CurrentPicture | undefined> {
  const response = await fetch(`/api/media/${id}/for-answer?locale=${locale}`, {
    credentials: 'same-origin',
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`The desk responded with ${response.status}`)
  return ((await response.json()) as { picture: CurrentPicture }).picture
}

/** The language of the answer in the form. */
export const useAnswerLocale = (): Locale => {
  const value = useFormFields(([fields]) => fields.locale?.value)
  return isLocale(value) ? value : DEFAULT_LOCALE
}

type PictureNow = { isKnown: boolean; picture?: CurrentPicture }

/**
 * A picture as it is now, once the desk has responded. It is asked again when the person comes back to
 * the page, because pictures are changed on another one.
 */
export function usePictureNow(id: number, locale: Locale): PictureNow {
  const [now, setNow] = useState<PictureNow>({ isKnown: false })
  useEffect(() => {
    let isCurrent = true
    const read = () =>
      fetchPicture(id, locale).then(
        (picture) => isCurrent && setNow({ isKnown: true, picture }),
        () => undefined,
      )
    void read()
    window.addEventListener('focus', read)
    return () => {
      isCurrent = false
      window.removeEventListener('focus', read)
    }
  }, [id, locale])
  return now
}
