import type { AdminViewServerProps } from 'payload'
import forEditors from '../../../../docs/editors.md'
import forTranslators from '../../../../docs/translators.md'
import { DeskView } from '../parts/desk-view.tsx'
import { Book } from './book.tsx'
import { PICTURES } from './pictures.ts'

const BOOKS = [
  { value: '', title: 'For everybody on the desk', text: forEditors },
  { value: 'translators', title: 'For translators', text: forTranslators },
] as const

function Handbook({ audience }: { audience: unknown }) {
  const book = BOOKS.find(({ value }) => value === audience) ?? BOOKS[0]
  return (
    <>
      <nav aria-label="Handbooks" className="desk-links">
        {BOOKS.map(({ value, title }) => (
          <a
            aria-current={value === book.value ? 'page' : undefined}
            href={`/admin/handbook${value && `?for=${value}`}`}
            key={value}
          >
            {title}
          </a>
        ))}
      </nav>
      <Book pictures={PICTURES} text={book.text} />
    </>
  )
}

/** The handbooks for staff, from docs. */
export const HandbookView = (props: AdminViewServerProps) => (
  <DeskView canView={() => true} props={props} title="Handbook">
    {() => <Handbook audience={props.searchParams?.for} />}
  </DeskView>
)
