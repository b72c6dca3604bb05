import type { AdminViewServerProps } from 'payload'
import forEditors from '../../../../docs/editors.md'
import forTranslators from '../../../../docs/translators.md'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { Book } from './book.tsx'
import { PICTURES } from './pictures.ts'

const BOOKS = [
  { value: '', title: 'handbook.book.editors', text: forEditors },
  { value: 'translators', title: 'handbook.book.translators', text: forTranslators },
] as const

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
      <Book pictures={PICTURES} t={t} text={book.text} />
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
