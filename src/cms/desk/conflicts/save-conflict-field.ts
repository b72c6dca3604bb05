import type { UIField } from 'payload'

/**
 * First in the form of whatever has no versions: who saves second is told, and overwrites nobody.
 */
export const saveConflictField: UIField = {
  name: 'meeting',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/conflicts/save-conflict-notice.tsx#SaveConflictNotice' },
  },
}
