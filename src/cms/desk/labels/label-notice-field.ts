import type { UIField } from 'payload'

/** The first field of what is signed like an answer: says so, and leads to the signatures. */
export const labelNoticeField: UIField = {
  name: 'labelNotice',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/cms/desk/labels/label-notice.tsx#LabelNotice' },
  },
}
