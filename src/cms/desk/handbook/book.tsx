import Markdown, { type Components } from 'react-markdown'
import type { ReactNode } from 'react'
import { slugFrom } from '../../entries/slug.ts'

type Heading = { level: number; title: string; id: string }

const textOf = (node: ReactNode): string => (Array.isArray(node) ? (node as ReactNode[]).map(textOf).join('') : typeof node === 'string' ? node : '')

/** The page has its own title, and its pictures are for those who read the handbook outside the desk. */
const PARTS: Components = {
  h1: () => null,
  img: () => null,
  h2: ({ children }) => <h2 id={slugFrom(textOf(children))}>{children}</h2>,
  h3: ({ children }) => <h3 id={slugFrom(textOf(children))}>{children}</h3>,
}

/** The headings of a handbook under its title. They are plain words: a test finds each as an id of the page. */
export const headingsOf = (text: string): Heading[] =>
  [...text.matchAll(/^(##|###) (.+)$/gm)].map(([, marks = '', title = '']) => ({ level: marks.length, title, id: slugFrom(title) }))

/** A handbook with its table of contents: beside the text on a wide screen, folded above it on a narrow one. */
export function Book({ text }: { text: string }) {
  return (
    <div className="desk-book">
      <nav aria-label="Contents">
        <details className="desk-contents">
          <summary>Contents</summary>
          <ul>{headingsOf(text).map(({ level, title, id }) => <li data-level={level} key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
        </details>
      </nav>
      <div className="desk-handbook"><Markdown components={PARTS}>{text}</Markdown></div>
    </div>
  )
}
