import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { HandoutView } from '../../published/read/handout.ts'
import type { Answer, Frame } from '../../published/views.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { inLanguage, Localized } from '../components/localized.tsx'
import { PrintedAddress } from '../components/printed-address.tsx'
import { shortPath } from '../screens/addresses.ts'
import { WholeAnswer } from './whole-answer.tsx'

type Props = { view: HandoutView; frame: Frame; locale: Locale; origin: string }

/** A whole topic to print: contents, every answer with its review and its address. */
export function Handout({ view, frame, locale, origin }: Props) {
  const t = siteMessages(locale)
  const { topic, answers } = view
  return (
    <div className="handout">
      <Breadcrumbs locale={locale} topics={[topic]} />
      <h1>
        <Localized text={topic.title} locale={locale} />
      </h1>
      {topic.description && (
        <p className="intro">
          <Localized text={topic.description} locale={locale} />
        </p>
      )}
      {!topic.checked && <p className="unchecked">{t('frame.unchecked')}</p>}
      {topic.questions > answers.length && (
        <p>{t('handout.first', { count: answers.length, total: topic.questions })}</p>
      )}
      <p className="small unprinted">{t('handout.how')}</p>
      <h2>{t('handout.contents')}</h2>
      <ol className="contents">
        {answers.map((answer) => (
          <li key={answer.slug}>
            <a href={`#${anchorOf(answer)}`} {...inLanguage(answer.lang, locale)}>
              {answer.question}
            </a>
          </li>
        ))}
      </ol>
      {answers.map((answer) => (
        <WholeAnswer key={answer.slug} answer={answer} anchor={anchorOf(answer)} locale={locale}>
          <PrintedAddress
            url={origin + shortPath(locale, answer.number)}
            clinic={frame.clinicName.text}
          />
        </WholeAnswer>
      ))}
    </div>
  )
}

/** A place in the page. That of a sensitive answer says nothing in the browser's history. */
const anchorOf = ({ number, slug, sensitive }: Answer): string => (sensitive ? `a${number}` : slug)
