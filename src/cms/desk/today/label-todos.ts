import { hasRole } from '../../../core/person.ts'
import { labelsToSign } from '../../workflow/labels/standing.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

/** Contacts, topics and the welcome of which this reviewer can sign something. */
export const signLabelsTodo: TodoSource = {
  key: 'labels',
  urgent: true,
  whose: 'mine',
  for: (person) => hasRole(person, 'reviewer'),
  read: async ({ sql, person }) => {
    const waiting = await labelsToSign(sql, person)
    return {
      count: waiting.length,
      more: false,
      list: '/admin/labels',
      items: waiting.slice(0, MAX_ITEMS).map(({ collection, id, title }) => ({
        title,
        href: `/admin/labels?record=${collection}+${id}`,
      })),
    }
  },
}
