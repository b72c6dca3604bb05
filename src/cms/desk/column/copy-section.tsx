'use client'
import { toast, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Template } from '../../workflow/together/duplicate.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { useBusy } from '../editing/use-busy.ts'
import { CopyDialog } from './copy-dialog.tsx'

function useTemplates(): [readonly Template[] | null, () => Promise<void>] {
  const [templates, setTemplates] = useState<readonly Template[] | null>(null)
  const load = async () => {
    const result = await requestJson<{ templates: Template[] }>('/api/entries/templates')
    if (result.ok) setTemplates(result.data.templates)
  }
  useEffect(() => void load(), [])
  return [templates, load]
}

/** Offers to duplicate an original, and to make it a template. */
export function CopySection({ id }: { id: number }) {
  const t = useDeskMessages()
  const { title } = useDocumentTitle()
  const isTranslation = useFormFields(([fields]) => Boolean(fields.translationOf?.value))
  const [open, setOpen] = useState(false)
  const [templates, reload] = useTemplates()
  const isTemplate = templates?.some((each) => each.id === id) ?? false
  const [toggle, busy] = useBusy(async () => {
    const path = `/api/entries/${id}/template`
    const result = await requestJson(path, { method: 'POST', body: { template: !isTemplate } })
    if (!result.ok) return toast.error(failureText(result, t))
    return reload()
  })
  if (isTranslation) return null
  return (
    <section>
      <div className="desk-bar">
        <button className="desk-button" onClick={() => setOpen(true)} type="button">
          {t('entry.copy.open')}
        </button>
        {templates && (
          <button className="desk-button" disabled={busy} onClick={toggle} type="button">
            {t(isTemplate ? 'entry.template.off' : 'entry.template.on')}
          </button>
        )}
      </div>
      {isTemplate && <p className="desk-hint">{t('entry.template.offered')}</p>}
      {open && <CopyDialog from={id} onClose={() => setOpen(false)} question={title} />}
    </section>
  )
}

/** The templates from which a new answer can start. */
export function TemplateList() {
  const t = useDeskMessages()
  const [templates] = useTemplates()
  const question = useFormFields(([fields]) => fields.question?.value)
  const [from, setFrom] = useState<Template | null>(null)
  if (!templates?.length) return null
  return (
    <section>
      <h3>{t('column.new.templates')}</h3>
      <ul className="desk-reasons">
        {templates.map((template) => (
          <li key={template.id}>
            <button
              className="desk-link"
              dir="auto"
              lang={template.locale}
              onClick={() => setFrom(template)}
              type="button"
            >
              {template.question}
            </button>
          </li>
        ))}
      </ul>
      {from && (
        <CopyDialog
          from={from.id}
          onClose={() => setFrom(null)}
          question={typeof question === 'string' ? question : ''}
        />
      )}
    </section>
  )
}
