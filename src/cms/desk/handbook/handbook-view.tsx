import Markdown, { type Components } from 'react-markdown'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import handbook from '../../../../docs/editors.md'
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

/** The handbook for staff, as it stands in docs/editors.md. */
export const HandbookView = (props: AdminViewServerProps) => (
  <DeskView may={() => true} props={props} title="Handbook">{() => <div className="desk-handbook"><Markdown components={PARTS}>{handbook}</Markdown></div>}</DeskView>
)
