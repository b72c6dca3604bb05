import { APIError, type Endpoint } from 'payload'
import { isLocale } from '../../src/i18n/locales.ts'
import { sqlOf } from '../../src/cms/workflow/sql.ts'
import { MAX_BYTES } from '../document/read.ts'
import { importSources } from '../import.ts'
import { back, faultText, formOf, importer, onEntry, word } from './answer.ts'
import { settleConflict, silence, undoRepair } from './decide.ts'
import { relate } from './relate.ts'
import { sourceOf, storeUpload } from './uploads.ts'

const SMALL = 100_000

const upload: Endpoint = {
  path: '/imports/upload',
  method: 'post',
  handler: async (req) => {
    const person = importer(req)
    const form = await formOf(req, MAX_BYTES + SMALL)
    const file = form.get('document')
    const locale = word(form, 'locale')
    if (!(file instanceof File) || file.size === 0) return back({ fault: 'Choose a document that is not empty.' })
    if (file.size > MAX_BYTES) return back({ fault: 'This document is too large. Split it.' })
    if (!isLocale(locale)) return back({ fault: 'Choose the language of the document.' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const id = await storeUpload(sqlOf(req), { name: file.name.slice(0, 200), locale, fix: word(form, 'fix') === 'yes', bytes, personId: person.id })
    return back({ upload: id })
  },
}

const accept: Endpoint = {
  path: '/imports/accept',
  method: 'post',
  handler: async (req) => {
    const person = importer(req)
    const form = await formOf(req, 5_000_000)
    const sql = sqlOf(req)
    const found = await sourceOf(sql, word(form, 'upload'))
    if (!found) return back({ fault: 'This upload is not there any more. Upload the document again.' })
    const wanted = new Set(form.getAll('step').map(String))
    if (wanted.size === 0) return back({ upload: found.id, fault: 'Choose at least one line of the plan.' })
    try {
      const [outcome] = await importSources(req, [found.source], { fix: found.fix, actor: person, accept: (key) => wanted.has(key) })
      await sql('delete from workflow.import_uploads where id = $1::uuid', [found.id])
      return back({ written: outcome?.entryIds.filter((id) => id !== null).length ?? 0 })
    } catch (error) {
      const fault = faultText(error)
      if (fault === null) throw error
      return back({ upload: found.id, fault: fault.slice(0, 1_500) })
    }
  },
}

export const importEndpoints: Endpoint[] = [
  upload, accept,
  {
    path: '/imports/entries/:id/conflict', method: 'post',
    handler: async (req) => {
      const take = word(await formOf(req, SMALL), 'take')
      if (take !== 'desk' && take !== 'document') throw new APIError('Say whose text stays: desk or document.', 400, undefined, true)
      return onEntry(req, (at) => settleConflict(req, at, take))
    },
  },
  {
    path: '/imports/entries/:id/silence', method: 'post',
    handler: async (req) => {
      const form = await formOf(req, SMALL)
      return onEntry(req, (at) => silence(at, { code: word(form, 'code'), words: word(form, 'words'), reason: word(form, 'reason') }))
    },
  },
  {
    path: '/imports/entries/:id/undo', method: 'post',
    handler: async (req) => {
      const repair = word(await formOf(req, SMALL), 'repair')
      return onEntry(req, (at) => undoRepair(req, at, repair))
    },
  },
  { path: '/imports/entries/:id/relate', method: 'post', handler: (req) => onEntry(req, (at) => relate(req, at)) },
]
