import type { Endpoint } from 'payload'
import { sqlOf } from '../../../../core/request-sql.ts'
import { isLocale } from '../../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { importSources } from '../../../import/import.ts'
import { stepKey } from '../../../import/plan/plan.ts'
import { DocumentFaultsError } from '../../../import/read/faults.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import {
  faultText,
  formField,
  readUploadForm,
  redirectToImports,
  requireImporter,
} from '../parts/http.ts'
import { deleteUpload, loadUpload, MAX_UPLOAD_BYTES, storeUpload } from './uploads.ts'

/** The fields of the form besides the document. */
const MAX_FIELDS_BYTES = 100_000
/** A plan of the longest upload has a field for each step. */
const MAX_PLAN_BYTES = 5_000_000
/** How many written answers the page lists. */
const MAX_LISTED = 100
/** How much of the faults a redirect carries in its address, in characters. */
const MAX_FAULT_LENGTH = 1_500

export const uploadEndpoint: Endpoint = {
  path: '/imports/upload',
  method: 'post',
  handler: async (req) => {
    const person = requireImporter(req)
    const t = staffMessages(req)
    const form = await readUploadForm(req, MAX_UPLOAD_BYTES + MAX_FIELDS_BYTES)
    const file = form.get('document')
    const locale = formField(form, 'locale')
    if (!(file instanceof File) || file.size === 0)
      return redirectToImports({ fault: t('imports.upload.empty') })
    if (file.size > MAX_UPLOAD_BYTES)
      return redirectToImports({
        fault: t('imports.upload.large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 }),
      })
    if (!isLocale(locale)) return redirectToImports({ fault: t('imports.upload.noLanguage') })
    const optional = (field: string) => formField(form, field) || undefined
    const id = await storeUpload(sqlOf(req), {
      name: file.name.slice(0, 200),
      locale,
      fix: formField(form, 'fix') === 'yes',
      naming: {
        document: optional('edition'),
        translationOf: optional('translationOf'),
        topic: optional('topic'),
      },
      bytes: new Uint8Array(await file.arrayBuffer()),
      personId: person.id,
    })
    return redirectToImports({ upload: id })
  },
}

export const acceptEndpoint: Endpoint = {
  path: '/imports/accept',
  method: 'post',
  handler: async (req) => {
    const person = requireImporter(req)
    const t = staffMessages(req)
    const form = await readUploadForm(req, MAX_PLAN_BYTES)
    const sql = sqlOf(req)
    const upload = await loadUpload(sql, formField(form, 'upload'))
    if (!upload)
      return redirectToImports({
        fault: `${t('imports.plan.expired')} ${t('imports.plan.uploadAgain')}`,
      })
    const accepted = new Set(form.getAll('step').map(String))
    if (accepted.size === 0)
      return redirectToImports({
        upload: upload.id,
        fault: t('imports.plan.chooseOne'),
      })
    try {
      const [outcome] = await importSources(req, [upload.source], {
        fix: upload.fix,
        topics: upload.topics,
        actor: person,
        accept: (key) => accepted.has(key),
        onBusy: () => throwBusy(t),
      })
      const ids = outcome?.entryIds.filter((id) => id !== null) ?? []
      const planned = new Set(outcome?.plan.steps.map(stepKey))
      const outdated = [...accepted].filter((key) => !planned.has(key)).length
      if (outdated > 0)
        return redirectToImports({
          upload: upload.id,
          fault: t('imports.plan.outdated', { written: ids.length, count: outdated }),
        })
      await deleteUpload(sql, upload.id)
      return redirectToImports({ written: ids.length, answers: ids.slice(0, MAX_LISTED).join(',') })
    } catch (error) {
      const fault = faultText(error, t)
      if (fault === null) throw error
      return redirectToImports({ upload: upload.id, fault: fault.slice(0, MAX_FAULT_LENGTH) })
    }
  },
}

function throwBusy(t: DeskTranslate) {
  throw new DocumentFaultsError([
    {
      file: t('imports.title'),
      line: null,
      code: 'busy',
      message: { key: 'faults.busy' },
    },
  ])
}
