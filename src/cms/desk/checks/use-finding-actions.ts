import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import type { Finding } from '../../checks/check-text.ts'
import { applyReplacement, replacementFor } from '../../checks/replacement.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { replaceInAnswer, selectInAnswer } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'
import { fieldOf } from './field-of.ts'

/** Actions on a finding: show its passage, or apply its replacement. `status` is what happened. */
export function useFindingActions() {
  const t = useDeskMessages()
  const [fields] = useAllFormFields()
  const { dispatchFields, setModified } = useForm()
  const [status, setStatus] = useState('')
  const textOf = (name: string) => String(fields[name]?.value ?? '')
  const changedIn = (label: DeskKey) => t('findings.changed', { field: t(label) })

  const show = (finding: Finding) => {
    const field = fieldOf(finding)
    const textField = SINGLE_FIELDS.find(({ name }) => textOf(name).includes(finding.words))
    const found = field
      ? focusField(field)
      : selectInAnswer(finding.words) || (textField !== undefined && focusField(textField.name))
    setStatus(found ? '' : t('findings.notFound'))
  }
  const apply = (finding: Finding) => {
    const change = replacementFor(finding)
    if (!change) return
    if (replaceInAnswer(change.words, change.replacement))
      return setStatus(changedIn('fields.answer'))
    for (const { name, label } of SINGLE_FIELDS) {
      const value = applyReplacement(textOf(name), change)
      if (value === null) continue
      dispatchFields({ type: 'UPDATE', path: name, value })
      setModified(true)
      return setStatus(changedIn(label))
    }
    setStatus(t('findings.notFound'))
  }
  return { status, show, apply }
}
