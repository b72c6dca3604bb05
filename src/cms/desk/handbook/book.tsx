import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Picture } from './pictures.ts'
import { screenWords } from './screen-words.ts'
import { textIn, type BookTexts, type HandbookSection } from './text-in.ts'

const textOf = (node: ReactNode): string =>
  Array.isArray(node)
    ? (node as ReactNode[]).map(textOf).join('')
    : typeof node === 'string'
      ? node
      : ''

/** Pictures are this much larger than shown, so that they stay sharp (e2e/pictures.spec.ts). */
const SCALE = 1.5

type Pictures = Readonly<Record<string, Picture>>
const components = (
  pictures: Pictures,
  t: DeskTranslate,
  lang: Locale,
  sections: readonly HandbookSection[],
): Components => {
  const idOf = (title: ReactNode) => sections.find((each) => each.title === textOf(title))?.id
  return {
    // The view has its own title.
    h1: () => null,
    img: ({ src, alt }) => {
      const picture = typeof src === 'string' ? pictures[src.replace(/^(\.\.\/)+/, '')] : undefined
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
      const own = lang === t.locale ? null : screenWords(textOf(children), t.locale)
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
    h2: ({ children }) => <h2 id={idOf(children)}>{children}</h2>,
    h3: ({ children }) => <h3 id={idOf(children)}>{children}</h3>,
  }
}

/** Parts that follow each other in one language. */
function byLanguage(
  sections: readonly HandbookSection[],
): { lang: Locale; parts: HandbookSection[] }[] {
  const groups: { lang: Locale; parts: HandbookSection[] }[] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (last?.lang === section.lang) last.parts.push(section)
    else groups.push({ lang: section.lang, parts: [section] })
  }
  return groups
}

/**
 * A handbook in the language of the person as far as it is translated, else in English, with its
 * table of contents. On narrow screens that is collapsed above the text.
 */
export function Book({
  book,
  pictures,
  t,
}: {
  book: BookTexts
  pictures: Pictures
  t: DeskTranslate
}) {
  const sections = textIn(book, t.locale)
  const own = sections.filter(({ lang }) => lang === t.locale).length
  return (
    <>
      {own < sections.length && (
        <p className="desk-note">{t(own === 0 ? 'handbook.inEnglish' : 'handbook.partly')}</p>
      )}
      <div className="desk-book">
        <nav aria-label={t('handbook.contents')}>
          <details className="desk-contents">
            <summary>{t('handbook.contents')}</summary>
            <ul dir={localeFacts(t.locale).dir}>
              {sections
                .filter(({ title }) => title)
                .map(({ level, title, id, lang }) => (
                  <li data-level={level} key={id}>
                    <a dir={localeFacts(lang).dir} href={`#${id}`} lang={lang}>
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </details>
        </nav>
        <div>
          {byLanguage(sections).map(({ lang, parts }, index) => (
            <div className="desk-handbook" dir={localeFacts(lang).dir} key={index} lang={lang}>
              <Markdown components={components(pictures, t, lang, parts)}>
                {parts.map(({ text }) => text).join('')}
              </Markdown>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
