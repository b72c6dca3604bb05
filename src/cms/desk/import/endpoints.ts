import type { Endpoint } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { importSources } from '../../import/import.ts'
import type { Choice } from '../../import/plan/merge.ts'
import { stepKey } from '../../import/plan/plan.ts'
import { Faulty } from '../../import/read/faults.ts'
import { back, faultText, formOf, importer, onEntry, refuse, word } from './http.ts'
import { hearAgain, silence, undoRepair } from './dismiss-flag.ts'
import { relate } from './relate-questions.ts'
import { settleConflict, WAYS } from './resolve-conflict.ts'
import { forgetUpload, MOST_UPLOADED, sourceOf, storeUpload } from './uploads.ts'

const SMALL = 100_000
const MOST_LISTED = 100

const upload: Endpoint = {
  path: '/imports/upload',
  method: 'post',
  handler: async (req) => {
    const person = importer(req)
    const form = await formOf(req, MOST_UPLOADED + SMALL)
    const file = form.get('document')
    const locale = word(form, 'locale')
    if (!(file instanceof File) || file.size === 0)
      return back({ fault: 'Choose a document that is not empty.' })
    if (file.size > MOST_UPLOADED)
      return back({
        fault: `This document has more than ${MOST_UPLOADED / 1024 / 1024} MB. Import it on the command line (npm run seed), or split it.`,
      })
    if (!isLocale(locale)) return back({ fault: 'Choose the language of the document.' })
    const said = (field: string) => word(form, field) || undefined
    const naming = {
      document: said('edition'),
      translationOf: said('translationOf'),
      topic: said('topic'),
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const id = await storeUpload(sqlOf(req), {
      name: file.name.slice(0, 200),
      locale,
      fix: word(form, 'fix') === 'yes',
      naming,
      bytes,
      personId: person.id,
    })
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
    if (!found)
      return back({ fault: 'This upload is not there any more. Upload the document again.' })
    const wanted = new Set(form.getAll('step').map(String))
    if (wanted.size === 0)
      return back({ upload: found.id, fault: 'Choose at least one line of the plan.' })
    try {
      const [outcome] = await importSources(req, [found.source], {
        fix: found.fix,
        topics: found.topics,
        actor: person,
        accept: (key) => wanted.has(key),
        onBusy: refuseBusy,
      })
      const ids = outcome?.entryIds.filter((id) => id !== null) ?? []
      const planned = new Set(outcome?.plan.steps.map(stepKey))
      const others = [...wanted].filter((key) => !planned.has(key)).length
      if (others > 0)
        return back({
          upload: found.id,
          fault: `Written: ${ids.length}. Somebody has written meanwhile, so ${others === 1 ? 'one line is' : `${others} lines are`} no longer what you accepted. This is the plan now.`,
        })
      await forgetUpload(sql, found.id)
      return back({ written: ids.length, answers: ids.slice(0, MOST_LISTED).join(',') })
    } catch (error) {
      const fault = faultText(error)
      if (fault === null) throw error
      return back({ upload: found.id, fault: fault.slice(0, 1_500) })
    }
  },
}

const refuseBusy = () => {
  throw new Faulty([
    {
      file: 'Imports',
      line: null,
      code: 'busy',
      message: 'Another import is going on. Accept this one when it has ended.',
    },
  ])
}

const CHOICES: readonly Choice[] = ['desk', 'document', 'both']

export const importEndpoints: Endpoint[] = [
  upload,
  accept,
  {
    path: '/imports/entries/:id/conflict',
    method: 'post',
    handler: async (req) => {
      const form = await formOf(req, SMALL)
      const way = WAYS.find((each) => each === word(form, 'take'))
      if (!way) return refuse('Say whose text stays: desk, document or merge.', 400)
      const choose = (clash: number) =>
        CHOICES.find((each) => each === word(form, `clash-${clash}`)) ?? null
      return onEntry(req, (at) =>
        settleConflict(req, at, {
          way,
          seen: { desk: word(form, 'desk'), document: word(form, 'document') },
          choose,
        }),
      )
    },
  },
  {
    path: '/imports/entries/:id/silence',
    method: 'post',
    handler: async (req) => {
      const form = await formOf(req, SMALL)
      const flag = { code: word(form, 'code'), words: word(form, 'words') }
      return onEntry(req, (at) =>
        word(form, 'again') === 'yes'
          ? hearAgain(at, flag)
          : silence(at, { ...flag, reason: word(form, 'reason') }),
      )
    },
  },
  {
    path: '/imports/entries/:id/undo',
    method: 'post',
    handler: async (req) => {
      const repair = word(await formOf(req, SMALL), 'repair')
      return onEntry(req, (at) => undoRepair(req, at, repair))
    },
  },
  {
    path: '/imports/entries/:id/relate',
    method: 'post',
    handler: (req) => onEntry(req, (at) => relate(req, at)),
  },
]
