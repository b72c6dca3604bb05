import { longDay, nameOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { packPath } from '../../published/pack.ts'
import type { PackItem, PackView } from '../../published/read/pack.ts'
import type { Answer, Frame } from '../../published/views.ts'
import { Lines } from '../components/lines.tsx'
import { inLanguage, Localized } from '../components/localized.tsx'
import { PrintedAddress } from '../components/printed-address.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { answersOf } from '../screens/screens.ts'
import { packTitle } from '../screens/titles.ts'
import { WholeAnswer } from './whole-answer.tsx'

type Props = { view: PackView; day: string | null; frame: Frame; locale: Locale; origin: string }

/** Answers that a clinician gave together: their texts of today, and what changed since. */
export function PackScreen({ view, day, frame, locale, origin }: Props) {
  const t = siteMessages(locale)
  const answers = answersOf(view)
  const address = origin + packPath(view.code, day)
  return (
    <div className="handout pack">
      <h1>
        <Localized text={packTitle(view, locale)} locale={locale} />
      </h1>
      {view.greeting && <p className="intro">{view.greeting}</p>}
      <Lines title={null} count={2} />
      {day && <p className="small">{t('pack.given', { day: longDay(day, locale) })}</p>}
      <p className="small unprinted">{t('handout.how')}</p>
      {answers.length > 1 && (
        <>
          <h2>{t('handout.contents')}</h2>
          <ol className="contents">
            {answers.map((answer) => (
              <li key={answer.number}>
                <a href={`#a${answer.number}`} {...inLanguage(answer.lang, locale)}>
                  {answer.question}
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
      {view.items.map((item) => (
        <Item key={numberOf(item)} item={withoutGiven(item, answers)} day={day} locale={locale} />
      ))}
      <PrintedAddress url={address} clinic={frame.clinicName.text} />
    </div>
  )
}

/** What to read instead of a withdrawn answer, except what is in the pack anyway. */
const withoutGiven = (item: PackItem, answers: readonly Answer[]): PackItem =>
  item.kind === 'answer'
    ? item
    : {
        ...item,
        alternatives: item.alternatives.filter(
          (card) => !answers.some(({ number }) => number === card.number),
        ),
      }

const numberOf = (item: PackItem): number =>
  item.kind === 'answer' ? item.answer.number : item.number

function Item({ item, day, locale }: { item: PackItem; day: string | null; locale: Locale }) {
  if (item.kind === 'withdrawn') return <WithdrawnItem item={item} locale={locale} />
  const { answer } = item
  return (
    <WholeAnswer
      answer={answer}
      anchor={`a${answer.number}`}
      locale={locale}
      notices={<Notices answer={answer} day={day} locale={locale} />}
    />
  )
}

function Notices({ answer, day, locale }: { answer: Answer; day: string | null; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <>
      {day !== null && hasChangedSince(answer, day) && (
        <p className="notice">{t('pack.changed', { day: longDay(answer.changedOn, locale) })}</p>
      )}
      {answer.lang !== locale && (
        <p className="notice">
          {t('question.fallback', { language: nameOf('language', answer.lang, locale) })}
        </p>
      )}
      {answer.stale && <p className="notice">{t('pack.stale')}</p>}
    </>
  )
}

/** On the day itself the text may have changed after it was given, but not if it was new then. */
const hasChangedSince = ({ changedOn, firstPublishedOn }: Answer, day: string): boolean =>
  changedOn > day || (changedOn === day && changedOn !== firstPublishedOn)

type WithdrawnProps = { item: Extract<PackItem, { kind: 'withdrawn' }>; locale: Locale }

function WithdrawnItem({ item: { withdrawn, alternatives }, locale }: WithdrawnProps) {
  const t = siteMessages(locale)
  return (
    <article>
      <h2>
        {withdrawn.question ? (
          <Localized text={withdrawn.question} locale={locale} />
        ) : (
          t('gone.title')
        )}
      </h2>
      <p className="notice">
        {t('gone.since', { day: longDay(withdrawn.on, locale) })} {t('gone.text')}
      </p>
      {alternatives.length > 0 && <h3>{t('gone.alternatives')}</h3>}
      <QuestionList questions={alternatives} locale={locale} />
    </article>
  )
}
