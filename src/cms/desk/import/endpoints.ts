import type { Endpoint, PayloadRequest } from 'payload'
import type { ConflictChoice } from '../../import/plan/merge.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { dismissFlag, restoreFlag } from './decide/dismiss-flag.ts'
import { withLockedEntry } from './decide/locked-entry.ts'
import { relateQuestions } from './decide/relate-questions.ts'
import { resolveConflict, RESOLUTIONS } from './decide/resolve-conflict.ts'
import { undoRepair } from './decide/undo-repair.ts'
import { formField, readUploadForm, refuse } from './parts/http.ts'
import { acceptEndpoint, uploadEndpoint } from './upload/upload-endpoints.ts'

const MAX_FORM_BYTES = 100_000
const CHOICES: readonly ConflictChoice[] = ['desk', 'document', 'both']

/** An endpoint that decides about one imported entry. */
const decision = (name: string, handler: (req: PayloadRequest) => Promise<Response>): Endpoint => ({
  path: `/imports/entries/:id/${name}`,
  method: 'post',
  handler,
})

export const importEndpoints: Endpoint[] = [
  uploadEndpoint,
  acceptEndpoint,
  decision('conflict', async (req) => {
    const form = await readUploadForm(req, MAX_FORM_BYTES)
    const resolution =
      RESOLUTIONS.find((each) => each === formField(form, 'take')) ??
      refuse(staffMessages(req)('imports.refused.take'), 400)
    const seen = { desk: formField(form, 'desk'), document: formField(form, 'document') }
    const choose = (conflict: number) =>
      CHOICES.find((each) => each === formField(form, `conflict-${conflict}`)) ?? null
    return withLockedEntry(req, (locked) => resolveConflict(locked, { resolution, seen, choose }))
  }),
  decision('silence', async (req) => {
    const form = await readUploadForm(req, MAX_FORM_BYTES)
    const flag = { code: formField(form, 'code'), words: formField(form, 'words') }
    return withLockedEntry(req, (locked) =>
      formField(form, 'again') === 'yes'
        ? restoreFlag(locked, flag)
        : dismissFlag(locked, { ...flag, reason: formField(form, 'reason') }),
    )
  }),
  decision('undo', async (req) => {
    const repair = formField(await readUploadForm(req, MAX_FORM_BYTES), 'repair')
    return withLockedEntry(req, (locked) => undoRepair(locked, repair))
  }),
  decision('relate', (req) => withLockedEntry(req, relateQuestions)),
]
