import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame, QuestionCard } from '../../published/views.ts'
import { inLanguage } from '../components/localized.tsx'
import { PrintedAddress } from '../components/printed-address.tsx'
import { linkToQuestion, sessionPath } from '../screens/addresses.ts'

type Props = {
  marked: QuestionCard[]
  others: QuestionCard[]
  frame: Frame
  locale: Locale
  origin: string
}

/**
 * What a client wants to bring to a session, to print: the marked answers with room for notes. The
 * form sends the marks to the page's own address, where alone they are kept.
 */
export function Session({ marked, others, frame, locale, origin }: Props) {
  const t = siteMessages(locale)
  return (
    <div className="handout session">
      <h1>{t('session.title')}</h1>
      <p className="intro unprinted">{t(marked.length > 0 ? 'session.lead' : 'session.none')}</p>
      {marked.map((card) => (
        <article key={card.number}>
          <h2 {...inLanguage(card.lang, locale)}>
            <a href={linkToQuestion(locale, card)}>{card.question}</a>
          </h2>
          <p {...inLanguage(card.lang, locale)}>{card.shortAnswer}</p>
          <Lines title={t('session.notes')} count={3} />
        </article>
      ))}
      {marked.length > 0 && (
        <article>
          <h2>{t('session.ask')}</h2>
          <Lines title={null} count={6} />
        </article>
      )}
      <form className="marks" action={sessionPath(locale)} method="get">
        <fieldset className="reasons">
          <legend>{t('session.mark')}</legend>
          {[...marked, ...others].map((card) => (
            <label key={card.number}>
              <input
                type="checkbox"
                name="n"
                value={card.number}
                defaultChecked={marked.includes(card)}
              />
              <span {...inLanguage(card.lang, locale)}>{card.question}</span>
            </label>
          ))}
        </fieldset>
        <button className="button">{t('session.show')}</button>
      </form>
      {marked.length > 0 && (
        <PrintedAddress url={origin + sessionPath(locale, marked)} clinic={frame.clinicName.text} />
      )}
    </div>
  )
}

/** Lines to write on, for paper. */
const Lines = ({ title, count }: { title: string | null; count: number }) => (
  <div className="lines">
    {title && <p className="small">{title}</p>}
    {Array.from({ length: count }, (_, at) => (
      <div key={at} className="line" />
    ))}
  </div>
)
