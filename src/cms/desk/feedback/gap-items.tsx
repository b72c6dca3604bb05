import type { AnswerGap, MissingWords } from '../../feedback/read-gaps.ts'
import { formatDay } from '../parts/dates.ts'
import { languageOf, reasonsText } from './gap-text.ts'

const DismissForm = ({
  fields,
  subject,
}: {
  fields: Record<string, string | number>
  subject: string
}) => (
  <form action="/api/feedback/settle" encType="multipart/form-data" method="post">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    <button className="desk-button" type="submit">
      Dealt with<span className="desk-visually-hidden">: {subject}</span>
    </button>
  </form>
)

export const GapQuestion = ({ gap: { entryId, locale, question, shown } }: { gap: AnswerGap }) => (
  <>
    <a dir={languageOf(locale).dir} href={`/admin/collections/entries/${entryId}`} lang={locale}>
      {question || `Answer ${entryId}`}
    </a>{' '}
    ({languageOf(locale).name}){!shown && ', withdrawn since'}
  </>
)

/** An answer that did not help readers, as an item to dismiss. */
export const AnswerGapItem = ({ gap, mayDismiss }: { gap: AnswerGap; mayDismiss: boolean }) => (
  <li className="desk-gap">
    <div>
      <p>
        <GapQuestion gap={gap} />
      </p>
      <p className="desk-hint">
        {gap.openSeemsWrong > 0 && (
          <strong>{gap.openSeemsWrong} said that something seems wrong. </strong>
        )}
        {gap.openNotHelpful} {gap.openNotHelpful === 1 ? 'reader' : 'readers'} it did not help
        {gap.settledOn && ` since ${formatDay(gap.settledOn)}`}. In twelve weeks {gap.helpful} yes,{' '}
        {gap.notHelpful} no{reasonsText(gap) && `: ${reasonsText(gap)}`}.
      </p>
    </div>
    {mayDismiss && (
      <DismissForm fields={{ entry: gap.entryId, locale: gap.locale }} subject={gap.question} />
    )}
  </li>
)

/** A search that found nothing, as an item to dismiss. */
export const MissingWordsItem = ({
  missing,
  mayDismiss,
}: {
  missing: MissingWords
  mayDismiss: boolean
}) => (
  <li className="desk-gap">
    <div>
      <p>
        <q dir="auto" lang={missing.locale}>
          {missing.words}
        </q>{' '}
        ({languageOf(missing.locale).name})
      </p>
      <p className="desk-hint">
        Found nothing on {missing.days} days, {missing.times} times; last on{' '}
        {formatDay(missing.last)}.{' '}
        <a href={`/${missing.locale}/search?q=${encodeURIComponent(missing.words)}`}>Try it</a>. If
        an answer is there,{' '}
        <a
          href={`/admin/collections/entries?${new URLSearchParams({ 'where[or][0][and][0][locale][equals]': missing.locale })}`}
        >
          open it
        </a>{' '}
        and add these to its “Search words”; if not,{' '}
        <a href="/admin/collections/entries/create">write one</a>.
      </p>
    </div>
    {mayDismiss && (
      <DismissForm
        fields={{ mark: missing.mark, locale: missing.locale }}
        subject={missing.words}
      />
    )}
  </li>
)
