import { localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'
import { StartTranslation } from '../editing/start-translation.tsx'
import { CheckContact } from './check-contact.tsx'
import { formatCount } from './todo-count.ts'
import type { Todo, TodoItem } from './todo.ts'

function Item({ title, href, locale, translate, detail, check }: TodoItem) {
  if (!translate)
    return (
      <>
        <a dir="auto" href={href} lang={locale}>
          {title}
        </a>
        {(detail || check) && (
          <div className="desk-card__detail">
            {detail && <bdi className="desk-hint">{detail}</bdi>}
            {check && <CheckContact {...check} />}
          </div>
        )}
      </>
    )
  const { original, into } = translate
  return (
    <StartTranslation className="desk-link" locale={into} original={original}>
      <bdi lang={locale}>{title}</bdi> → <bdi lang={into}>{localeFacts(into).name}</bdi>
    </StartTranslation>
  )
}

/** A to-do item with the first answers or contacts that it is about. */
export function TodoCard({ need, t }: { need: Todo; t: DeskTranslate }) {
  const { key, urgent, count, more, items, list } = need
  const title = mailMessages(t.locale)(`todo.${key}`)
  const figures = formatCount(need, t.locale)
  return (
    <section className={`desk-card${urgent ? ' desk-card--urgent' : ''}`}>
      <h3>
        <a href={list}>
          <b>{figures}</b> {title}
        </a>
      </h3>
      <ul>
        {items.map((item, place) => (
          <li key={place}>
            <Item {...item} />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p>
          <a href={list}>
            {more ? t('today.allMore') : t('today.all', { count: figures })}
            <span className="desk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}
