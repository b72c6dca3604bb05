import Markdown, { type Components } from 'react-markdown'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import forEditors from '../../../../docs/editors.md'
import forTranslators from '../../../../docs/translators.md'
import { slugFrom } from '../../entries/slug.ts'
import { DeskView } from '../view.tsx'

const textOf = (node: ReactNode): string => (Array.isArray(node) ? (node as ReactNode[]).map(textOf).join('') : typeof node === 'string' ? node : '')

/** The page has its own title, and its pictures are for those who read the handbook outside the desk. */
const PARTS: Components = {
  h1: () => null,
  img: () => null,
  h2: ({ children }) => <h2 id={slugFrom(textOf(children))}>{children}</h2>,
  h3: ({ children }) => <h3 id={slugFrom(textOf(children))}>{children}</h3>,
}

const BOOKS = [
  { value: '', title: 'For everybody on the desk', text: forEditors },
  { value: 'translators', title: 'For translators', text: forTranslators },
] as const

function Handbook({ asked }: { asked: unknown }) {
  const book = BOOKS.find(({ value }) => value === asked) ?? BOOKS[0]
  return (
    <>
      <nav aria-label="Handbooks" className="desk-links">
        {BOOKS.map(({ value, title }) => <a aria-current={value === book.value ? 'page' : undefined} href={`/admin/handbook${value && `?for=${value}`}`} key={value}>{title}</a>)}
      </nav>
      <div className="desk-handbook"><Markdown components={PARTS}>{book.text}</Markdown></div>
    </>
  )
}

/** The handbooks for staff, as they stand in docs. */
export const HandbookView = (props: AdminViewServerProps) => <DeskView may={() => true} props={props} title="Handbook">{() => <Handbook asked={props.searchParams?.for} />}</DeskView>
