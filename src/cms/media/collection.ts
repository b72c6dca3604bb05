import { resolve } from 'node:path'
import type { CollectionConfig } from 'payload'
import { collectionAccess } from '../access/adapters.ts'

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { useAsTitle: 'alt', group: 'Content' },
  access: collectionAccess('media'),
  disableDuplicate: true,
  upload: {
    staticDir: resolve(process.env.DATA_DIR || '.data', 'media'),
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    // Re-encoding drops location data and whatever else hides in a file.
    formatOptions: { format: 'webp' },
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Disposition', 'attachment')
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  fields: [{ name: 'alt', type: 'text', required: true, localized: true, maxLength: 300, label: 'What the picture shows' }],
}
