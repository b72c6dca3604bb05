import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { DEFAULT_LOCALE, localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { slugFrom } from '../../entries/slug.ts'
import type { Picture } from './pictures.ts'
import { screenWords } from './screen-words.ts'

type Heading = { level: number; title: string; id: string }

const textOf = (node: ReactNode): string =>
  Array.isArray(node)
    ? (node as ReactNode[]).map(textOf).join('')
    : typeof node === 'string'
      ? node
      : ''

/** Pictures are this much larger than shown, so that they stay sharp (e2e/pictures.spec.ts). */
const SCALE = 1.5

type Pictures = Readonly<Record<string, Picture>>
const components = (pictures: Pictures, t: DeskTranslate): Components => ({
  // The view has its own title.
  h1: () => null,
  img: ({ src, alt }) => {
    const picture = typeof src === 'string' ? pictures[src] : undefined
    if (!picture) return null
    return (
      <a className="desk-picture" href={picture.src} target="_blank">
        <img
          alt={alt}
          height={Math.round(picture.height / SCALE)}
          loading="lazy"
          src={picture.src}
          width={Math.round(picture.width / SCALE)}
        />
        <span className="desk-visually-hidden"> {t('handbook.larger')}</span>
      </a>
    )
  },
  // Words in bold are on the screen, there in the language of the person.
  strong: ({ children }) => {
    const own = screenWords(textOf(children), t.locale)
    return (
      <>
        <strong>{children}</strong>
        {own !== null && (
          <>
            {' '}
            <bdi dir={localeFacts(t.locale).dir} lang={t.locale}>
              ({own})
            </bdi>
          </>
        )}
      </>
    )
  },
  h2: ({ children }) => <h2 id={slugFrom(textOf(children))}>{children}</h2>,
  h3: ({ children }) => <h3 id={slugFrom(textOf(children))}>{children}</h3>,
})

/** Returns the headings of a handbook, without its title. They must be plain text. */
export const headingsOf = (text: string): Heading[] =>
  [...text.matchAll(/^(##|###) (.+)$/gm)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    title,
    id: slugFrom(title),
  }))

/**
 * A handbook, which is in English, with its table of contents. On narrow screens that is collapsed
 * above the text.
 */
export function Book({
  text,
  pictures,
  t,
}: {
  text: string
  pictures: Pictures
  t: DeskTranslate
}) {
  return (
    <>
      {t.locale !== DEFAULT_LOCALE && <p className="desk-note">{t('handbook.inEnglish')}</p>}
      <div className="desk-book">
        <nav aria-label={t('handbook.contents')}>
          <details className="desk-contents">
            <summary>{t('handbook.contents')}</summary>
            <ul dir="ltr" lang="en">
              {headingsOf(text).map(({ level, title, id }) => (
                <li data-level={level} key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
        <div className="desk-handbook" dir="ltr" lang="en">
          <Markdown components={components(pictures, t)}>{text}</Markdown>
        </div>
      </div>
    </>
  )
}
