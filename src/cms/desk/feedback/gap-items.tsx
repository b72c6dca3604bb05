import type { ReactNode } from 'react'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { AnswerGap, MissingWords } from '../../feedback/read-gaps.ts'
import { rich } from '../../messages/rich.tsx'
import type { ClientQuestion } from '../../packs/asked/record-question.ts'
import type { Giveable } from '../../packs/giveable.ts'
import { formatDay } from '../parts/dates.ts'
import { GiveButton } from '../tray/give-button.tsx'
import { namedLanguage, reasonsText } from './gap-text.ts'

const DismissForm = ({
  fields,
  subject,
  t,
}: {
  fields: Record<string, string | number>
  subject: string
  t: DeskTranslate
}) => (
  <form action="/api/feedback/settle" encType="multipart/form-data" method="post">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    <button className="desk-button" type="submit">
      {t('feedback.settle')}
      <span className="desk-visually-hidden">: {subject}</span>
    </button>
  </form>
)

type QuestionProps = { gap: AnswerGap; t: DeskTranslate }
export const GapQuestion = ({ gap: { entryId, locale, question, shown }, t }: QuestionProps) => (
  <>
    <a dir={namedLanguage(locale).dir} href={`/admin/collections/entries/${entryId}`} lang={locale}>
      {question || t('parts.answerNumber', { id: entryId })}
    </a>{' '}
    {t(shown ? 'feedback.language' : 'feedback.languageWithdrawn', {
      language: namedLanguage(locale).name,
    })}
  </>
)

function inTwelveWeeks(gap: AnswerGap, t: DeskTranslate): string {
  const reasons = reasonsText(gap, t)
  return t(reasons ? 'feedback.twelveWeeksReasons' : 'feedback.twelveWeeks', {
    yes: gap.helpful,
    no: gap.notHelpful,
    reasons,
  })
}

type ItemProps = {
  title: ReactNode
  hint: ReactNode
  /** The form that dismisses it, for those who may. */
  dismiss: ReactNode
  children?: ReactNode
}

const Item = ({ title, hint, dismiss, children }: ItemProps) => (
  <li className="desk-gap">
    <div>
      <p>{title}</p>
      <p className="desk-hint">{hint}</p>
      {children}
    </div>
    {dismiss}
  </li>
)

/** Words of a client, with the name of their language. */
const ClientWords = ({ words, locale, t }: { words: string; locale: string; t: DeskTranslate }) => (
  <>
    <q dir="auto" lang={locale}>
      {words}
    </q>{' '}
    {t('feedback.language', { language: namedLanguage(locale).name })}
  </>
)

type Shared = { mayDismiss: boolean; t: DeskTranslate }

/** An answer that did not help readers, as an item to dismiss; to give, while it is published. */
export const AnswerGapItem = ({
  gap,
  give,
  mayDismiss,
  t,
}: Shared & { gap: AnswerGap; give: Giveable | undefined }) => (
  <Item
    dismiss={
      mayDismiss && (
        <DismissForm
          fields={{ entry: gap.entryId, locale: gap.locale }}
          subject={gap.question}
          t={t}
        />
      )
    }
    hint={
      <>
        {gap.openSeemsWrong > 0 && (
          <strong>{t('feedback.seemsWrong', { count: gap.openSeemsWrong })} </strong>
        )}
        {gap.settledOn
          ? t('feedback.notHelpfulSince', {
              count: gap.openNotHelpful,
              day: formatDay(gap.settledOn, t.locale),
            })
          : t('feedback.notHelpful', { count: gap.openNotHelpful })}{' '}
        {inTwelveWeeks(gap, t)}
      </>
    }
    title={<GapQuestion gap={gap} t={t} />}
  >
    {give && <GiveButton item={give} />}
  </Item>
)

/** What clients asked in a session and no answer has, as an item to dismiss. */
export const ClientQuestionItem = ({
  asked: { id, question, locale, times, weeks, last },
  mayDismiss,
  t,
}: Shared & { asked: ClientQuestion }) => (
  <Item
    dismiss={mayDismiss && <DismissForm fields={{ question: id }} subject={question} t={t} />}
    hint={
      <>
        {t('feedback.asked.found', { times, weeks, day: formatDay(last, t.locale) })}{' '}
        <a href="/admin/collections/entries/create">{t('feedback.asked.write')}</a>
      </>
    }
    title={<ClientWords locale={locale} t={t} words={question} />}
  />
)

/** A search that found nothing, as an item to dismiss. */
export const MissingWordsItem = ({
  missing: { mark, words, locale, days, times, last },
  mayDismiss,
  t,
}: Shared & { missing: MissingWords }) => (
  <Item
    dismiss={mayDismiss && <DismissForm fields={{ mark, locale }} subject={words} t={t} />}
    hint={
      <>
        {t('feedback.search.found', { days, times, day: formatDay(last, t.locale) })}{' '}
        {rich(t, 'feedback.search.todo', {
          try: (
            <button className="desk-link" form={`try-${mark}`} type="submit">
              {t('feedback.search.try')}
            </button>
          ),
          open: (
            <a
              href={`/admin/collections/entries?${new URLSearchParams({ 'where[or][0][and][0][locale][equals]': locale })}`}
            >
              {t('feedback.search.open')}
            </a>
          ),
          write: <a href="/admin/collections/entries/create">{t('feedback.search.write')}</a>,
        })}
      </>
    }
    title={<ClientWords locale={locale} t={t} words={words} />}
  >
    <form action={`/${locale}/search`} id={`try-${mark}`} method="post">
      <input name="q" type="hidden" value={words} />
    </form>
  </Item>
)
