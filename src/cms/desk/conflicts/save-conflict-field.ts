import type { UIField } from 'payload'

/**
 * The first field of every collection without versions: tells the second person who saves about the
 * first one's changes, and
 * marks the fields that the server refused.
 */
export const saveConflictField: UIField = {
  name: 'saveConflict',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/conflicts/save-conflict-notice.tsx#SaveConflictField' },
  },
}
