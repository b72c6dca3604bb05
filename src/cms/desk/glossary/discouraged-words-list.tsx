import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { DiscouragedWord } from '../../glossary/check.ts'
import type { DiscouragedWordReport, AnswerWithDiscouragedWords } from '../../glossary/offending.ts'

const MAX_EXCERPTS = 3

/** Says whether a draft or the published text uses the words. */
const whereUsed = ({ now, shown }: AnswerWithDiscouragedWords, t: DeskTranslate): string =>
  shown.length === 0
    ? t('words.used.draft')
    : now.length === 0
      ? t('words.used.shownOnly')
      : t('words.used.shown')

function Excerpt({ word, locale }: { word: DiscouragedWord; locale: Locale }) {
  const start = word.excerpt.indexOf(word.found)
  return (
    <li>
      <q dir={localeFacts(locale).dir} lang={locale}>
        {word.excerpt.slice(0, start)}
        <mark>{word.found}</mark>
        {word.excerpt.slice(start + word.found.length)}
      </q>
    </li>
  )
}

/** Answers with discouraged words, each marked in an excerpt. */
export const DiscouragedWordsList = ({
  answers,
  more,
  t,
}: DiscouragedWordReport & { t: DeskTranslate }) => (
  <>
    <ul className="desk-offending">
      {answers.map((answer) => {
        const words = answer.now.length > 0 ? answer.now : answer.shown
        return (
          <li key={answer.id}>
            <a
              dir={localeFacts(answer.locale).dir}
              href={`/admin/collections/entries/${answer.id}`}
              lang={answer.locale}
            >
              {answer.question}
            </a>{' '}
            <span className="desk-hint">{whereUsed(answer, t)}</span>
            <ul>
              {words.slice(0, MAX_EXCERPTS).map((word, index) => (
                <Excerpt key={index} locale={answer.locale} word={word} />
              ))}
            </ul>
            {words.length > MAX_EXCERPTS && (
              <p className="desk-hint">{t('words.more', { count: words.length - MAX_EXCERPTS })}</p>
            )}
          </li>
        )
      })}
    </ul>
    {more && <p className="desk-note">{t('words.others')}</p>}
  </>
)
