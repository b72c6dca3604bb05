import type { AdminViewServerProps } from 'payload'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { Book } from './book.tsx'
import { BOOKS } from './books.ts'
import { PICTURES } from './pictures.ts'

function Handbook({ audience, t }: { audience: unknown; t: DeskTranslate }) {
  const book = BOOKS.find(({ value }) => value === audience) ?? BOOKS[0]
  return (
    <>
      <nav aria-label={t('handbook.books')} className="desk-links">
        {BOOKS.map(({ value, title }) => (
          <a
            aria-current={value === book.value ? 'page' : undefined}
            href={`/admin/handbook${value && `?for=${value}`}`}
            key={value}
          >
            {t(title)}
          </a>
        ))}
      </nav>
      <Book book={book} pictures={PICTURES} t={t} />
    </>
  )
}

/** The handbooks for staff, from docs. */
export function HandbookView(props: AdminViewServerProps) {
  const t = staffMessages(props)
  return (
    <DeskView canView={() => true} props={props} title={t('admin.view.handbook')}>
      {() => <Handbook audience={props.searchParams?.for} t={t} />}
    </DeskView>
  )
}
