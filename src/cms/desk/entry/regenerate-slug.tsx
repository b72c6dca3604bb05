'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { slugFrom } from '../../entries/slug.ts'

/** Offers to make the address from the question anew, once the question has become another. */
export function RegenerateSlug() {
  const [question, slug] = useFormFields(
    ([fields]) => [fields.question?.value, fields.slug?.value] as const,
  )
  const { dispatchFields, setModified } = useForm()
  const [said, setSaid] = useState('')
  const made = typeof question === 'string' && question.trim() ? slugFrom(question) : null
  // A number at the end tells it from another answer's address.
  const follows =
    made === null ||
    (typeof slug === 'string' && (slug === made || slug.replace(/-\d+$/, '') === made))
  const make = () => {
    dispatchFields({ type: 'UPDATE', path: 'slug', value: made })
    setModified(true)
    setSaid('The address is made from the question. Save the draft to keep it.')
  }
  return (
    <div className="desk">
      {typeof slug === 'string' && slug !== '' && !follows && (
        <button className="desk-link" onClick={make} type="button">
          Make it again from the question
        </button>
      )}
      <p aria-live="polite" className={said ? 'desk-hint' : 'desk-said'}>
        {said}
      </p>
    </div>
  )
}
