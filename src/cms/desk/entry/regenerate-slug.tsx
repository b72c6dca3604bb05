'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { slugFrom } from '../../entries/slug.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** Offers to generate the slug again, once the question has changed. */
export function RegenerateSlug() {
  const t = useDeskMessages()
  const [question, slug] = useFormFields(
    ([fields]) => [fields.question?.value, fields.slug?.value] as const,
  )
  const { dispatchFields, setModified } = useForm()
  const [status, setStatus] = useState('')
  const generated = typeof question === 'string' && question.trim() ? slugFrom(question) : null
  // A number at the end distinguishes the slug from another answer's.
  const isCurrent =
    generated === null ||
    (typeof slug === 'string' && (slug === generated || slug.replace(/-\d+$/, '') === generated))
  const regenerate = () => {
    dispatchFields({ type: 'UPDATE', path: 'slug', value: generated })
    setModified(true)
    setStatus(t('entry.slug.made'))
  }
  return (
    <div className="desk">
      {typeof slug === 'string' && slug !== '' && !isCurrent && (
        <button className="desk-link" onClick={regenerate} type="button">
          {t('entry.slug.make')}
        </button>
      )}
      <p aria-live="polite" className={status ? 'desk-hint' : 'desk-visually-hidden'}>
        {status}
      </p>
    </div>
  )
}
