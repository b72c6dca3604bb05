import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { collectionAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'

const FOLDER = resolve(process.env.DATA_DIR || '.data', 'media')

/** Responds 404 if the file is missing, where Payload would respond with a server error. */
const missing = (req: PayloadRequest, { params }: { params: { filename: string } }) =>
  existsSync(join(FOLDER, basename(params.filename)))
    ? undefined
    : Response.json({ errors: [{ message: staffMessages(req)('media.unknown') }] }, { status: 404 })

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: labelOf('media.singular'), plural: labelOf('media.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'alt',
    group: labelsByLanguage('admin.group.content'),
    hideAPIURL: true,
  },
  lockDocuments: false,
  access: collectionAccess('media'),
  disableDuplicate: true,
  hooks: { beforeOperation: [requireCurrentRecord] },
  upload: {
    staticDir: FOLDER,
    handlers: [missing],
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    // Re-encoding removes location data and other metadata.
    formatOptions: { format: 'webp' },
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Disposition', 'attachment')
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  fields: [
    saveConflictField,
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      label: labelOf('media.alt'),
    },
  ],
}
