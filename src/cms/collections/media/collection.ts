import type { CollectionConfig } from 'payload'
import { collectionAccess } from '../../access/adapters.ts'
import { saveConflictField } from '../../desk/conflicts/save-conflict-field.ts'
import { timestamps } from '../../desk/parts/date-fields.ts'
import { LISTED, ownComponents, UNLISTED } from '../../desk/parts/own-components.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { recordMarkAfterChange } from '../../workflow/labels/hooks.ts'
import { requireCurrentRecord } from '../../workflow/require-current-version.ts'
import { contentsEndpoint, forAnswerEndpoint } from './endpoints.ts'
import { keepFile, loadFileToCrop, removeFile, sendPicture } from './files.ts'
import { refuseIfShown, refuseOtherFiles } from './rules.ts'

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: labelOf('media.singular'), plural: labelOf('media.plural') },
  admin: {
    disableCopyToLocale: true,
    useAsTitle: 'alt',
    defaultColumns: ['alt', 'filename', 'updatedAt'],
    group: labelsByLanguage('admin.group.content'),
    ...LISTED,
    components: ownComponents('media'),
  },
  lockDocuments: false,
  access: collectionAccess('media'),
  disableDuplicate: true,
  endpoints: [forAnswerEndpoint, contentsEndpoint],
  hooks: {
    beforeOperation: [requireCurrentRecord, loadFileToCrop, refuseOtherFiles],
    afterChange: [keepFile, recordMarkAfterChange],
    beforeDelete: [refuseIfShown],
    afterDelete: [removeFile],
  },
  upload: {
    // The files are in the database or in a bucket, so that every process has them.
    disableLocalStorage: true,
    handlers: [sendPicture],
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    // Re-encoding removes location data and other metadata.
    formatOptions: { format: 'webp' },
    // More is shown nowhere.
    resizeOptions: { width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true },
    pasteURL: false,
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
    // Payload's own, which say nothing to people.
    ...['mimeType', 'thumbnailURL', 'url'].map((name) => ({
      name,
      type: 'text' as const,
      admin: UNLISTED,
    })),
    ...timestamps,
  ],
}
