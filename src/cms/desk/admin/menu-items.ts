import type { CollectionSlug } from 'payload'
import type { Person } from '../../../core/person.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { mayReadLog } from '../log/may-read-log.ts'
import type { MenuIcon } from './menu-icons.tsx'

type Item = {
  label: DeskKey
  href: string
  icon: MenuIcon
  /** Shown to those who may read it. */
  collection?: CollectionSlug
  for?: (person: Person) => boolean
}
/** Groups of the menu with their heading; the first has none. */
type Group = { heading: DeskKey | null; items: readonly Item[] }

const list = (collection: CollectionSlug, label: DeskKey, icon: MenuIcon): Item => ({
  ...{ label, icon, collection },
  href: `/admin/collections/${collection}`,
})
const view = (name: string, label: DeskKey, icon: MenuIcon): Item => ({
  ...{ label, icon },
  href: `/admin/${name}`,
})

/** The menu of the desk. */
export const MENU: readonly Group[] = [
  {
    heading: null,
    items: [
      { label: 'today.title', href: '/admin', icon: 'today' },
      list('entries', 'fields.plural', 'answers'),
      view('give', 'admin.view.give', 'give'),
    ],
  },
  {
    heading: 'admin.group.content',
    items: [
      list('topics', 'topics.plural', 'topics'),
      list('media', 'media.plural', 'pictures'),
      list('glossary', 'glossary.plural', 'glossary'),
      view('words', 'admin.view.words', 'words'),
    ],
  },
  {
    heading: 'admin.group.languages',
    items: [
      view('coverage', 'admin.view.coverage', 'coverage'),
      view('exchange', 'admin.view.exchange', 'exchange'),
    ],
  },
  {
    heading: 'admin.group.readers',
    items: [
      view('feedback', 'admin.view.feedback', 'feedback'),
      view('history', 'admin.view.history', 'history'),
    ],
  },
  {
    heading: 'admin.group.clinic',
    items: [
      list('contacts', 'contacts.plural', 'contacts'),
      list('phrases', 'phrases.plural', 'phrases'),
      list('greetings', 'greetings.plural', 'greetings'),
      list('taglines', 'taglines.plural', 'taglines'),
      view('labels', 'admin.view.labels', 'labels'),
      list('users', 'users.plural', 'people'),
      { label: 'settings.title', href: '/admin/globals/settings', icon: 'settings' },
      {
        ...view('imports', 'admin.view.imports', 'imports'),
        for: ({ roles }) => roles.includes('admin'),
      },
      { ...view('log', 'admin.view.log', 'log'), for: mayReadLog },
      view('handbook', 'admin.view.handbook', 'handbook'),
    ],
  },
]
