import type { Endpoint } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { importSources } from '../../import/import.ts'
import type { ConflictChoice } from '../../import/plan/merge.ts'
import { stepKey } from '../../import/plan/plan.ts'
import { DocumentFaultsError } from '../../import/read/faults.ts'
import { restoreFlag, dismissFlag, undoRepair } from './dismiss-flag.ts'
import {
  redirectToImports,
  faultText,
  readForm,
  requireImporter,
  withLockedEntry,
  refuse,
  formField,
} from './http.ts'
import { relateQuestions } from './relate-questions.ts'
import { resolveConflict, RESOLUTIONS } from './resolve-conflict.ts'
import { deleteUpload, MAX_UPLOAD_BYTES, loadUpload, storeUpload } from './uploads.ts'

const MAX_FORM_BYTES = 100_000
const MAX_LISTED = 100

const upload: Endpoint = {
  path: '/imports/upload',
  method: 'post',
  handler: async (req) => {
    const person = requireImporter(req)
    const form = await readForm(req, MAX_UPLOAD_BYTES + MAX_FORM_BYTES)
    const file = form.get('document')
    const locale = formField(form, 'locale')
    if (!(file instanceof File) || file.size === 0)
      return redirectToImports({ fault: 'Choose a document that is not empty.' })
    if (file.size > MAX_UPLOAD_BYTES)
      return redirectToImports({
        fault: `This document has more than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Import it on the command line (npm run seed), or split it.`,
      })
    if (!isLocale(locale))
      return redirectToImports({ fault: 'Choose the language of the document.' })
    const said = (field: string) => formField(form, field) || undefined
    const naming = {
      document: said('edition'),
      translationOf: said('translationOf'),
      topic: said('topic'),
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const id = await storeUpload(sqlOf(req), {
      name: file.name.slice(0, 200),
      locale,
      fix: formField(form, 'fix') === 'yes',
      naming,
      bytes,
      personId: person.id,
    })
    return redirectToImports({ upload: id })
  },
}

const accept: Endpoint = {
  path: '/imports/accept',
  method: 'post',
  handler: async (req) => {
    const person = requireImporter(req)
    const form = await readForm(req, 5_000_000)
    const sql = sqlOf(req)
    const found = await loadUpload(sql, formField(form, 'upload'))
    if (!found)
      return redirectToImports({
        fault: 'This upload is not there any more. Upload the document again.',
      })
    const wanted = new Set(form.getAll('step').map(String))
    if (wanted.size === 0)
      return redirectToImports({ upload: found.id, fault: 'Choose at least one line of the plan.' })
    try {
      const [outcome] = await importSources(req, [found.source], {
        fix: found.fix,
        topics: found.topics,
        actor: person,
        accept: (key) => wanted.has(key),
        onBusy: throwBusy,
      })
      const ids = outcome?.entryIds.filter((id) => id !== null) ?? []
      const planned = new Set(outcome?.plan.steps.map(stepKey))
      const others = [...wanted].filter((key) => !planned.has(key)).length
      if (others > 0)
        return redirectToImports({
          upload: found.id,
          fault: `Written: ${ids.length}. Somebody has written meanwhile, so ${others === 1 ? 'one line is' : `${others} lines are`} no longer what you accepted. This is the plan now.`,
        })
      await deleteUpload(sql, found.id)
      return redirectToImports({ written: ids.length, answers: ids.slice(0, MAX_LISTED).join(',') })
    } catch (error) {
      const fault = faultText(error)
      if (fault === null) throw error
      return redirectToImports({ upload: found.id, fault: fault.slice(0, 1_500) })
    }
  },
}

const throwBusy = () => {
  throw new DocumentFaultsError([
    {
      file: 'Imports',
      line: null,
      code: 'busy',
      message: 'Another import is going on. Accept this one when it has ended.',
    },
  ])
}

const CHOICES: readonly ConflictChoice[] = ['desk', 'document', 'both']

export const importEndpoints: Endpoint[] = [
  upload,
  accept,
  {
    path: '/imports/entries/:id/conflict',
    method: 'post',
    handler: async (req) => {
      const form = await readForm(req, MAX_FORM_BYTES)
      const way = RESOLUTIONS.find((each) => each === formField(form, 'take'))
      if (!way) return refuse('Say whose text stays: desk, document or merge.', 400)
      const choose = (clash: number) =>
        CHOICES.find((each) => each === formField(form, `clash-${clash}`)) ?? null
      return withLockedEntry(req, (at) =>
        resolveConflict(req, at, {
          way,
          seen: { desk: formField(form, 'desk'), document: formField(form, 'document') },
          choose,
        }),
      )
    },
  },
  {
    path: '/imports/entries/:id/silence',
    method: 'post',
    handler: async (req) => {
      const form = await readForm(req, MAX_FORM_BYTES)
      const flag = { code: formField(form, 'code'), words: formField(form, 'words') }
      return withLockedEntry(req, (at) =>
        formField(form, 'again') === 'yes'
          ? restoreFlag(at, flag)
          : dismissFlag(at, { ...flag, reason: formField(form, 'reason') }),
      )
    },
  },
  {
    path: '/imports/entries/:id/undo',
    method: 'post',
    handler: async (req) => {
      const repair = formField(await readForm(req, MAX_FORM_BYTES), 'repair')
      return withLockedEntry(req, (at) => undoRepair(req, at, repair))
    },
  },
  {
    path: '/imports/entries/:id/relate',
    method: 'post',
    handler: (req) => withLockedEntry(req, (at) => relateQuestions(req, at)),
  },
]
