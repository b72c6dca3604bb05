import { localeFacts } from '../../../i18n/locales.ts'
import type { DiscouragedWord } from '../../glossary/check.ts'
import type { DiscouragedWordReport, AnswerWithDiscouragedWords } from '../../glossary/offending.ts'

const MOST_EXCERPTS = 3

/** Where readers or only staff meet the words. */
const where = ({ now, shown }: AnswerWithDiscouragedWords): string =>
  shown.length === 0
    ? 'in a draft'
    : now.length === 0
      ? 'in the text that readers see; the newest draft is clean'
      : 'in the text that readers see'

function Said({ offence, lang }: { offence: DiscouragedWord; lang: string }) {
  const at = offence.excerpt.indexOf(offence.found)
  return (
    <li>
      <q dir={localeFacts(lang as AnswerWithDiscouragedWords['locale']).dir} lang={lang}>
        {offence.excerpt.slice(0, at)}
        <mark>{offence.found}</mark>
        {offence.excerpt.slice(at + offence.found.length)}
      </q>
    </li>
  )
}

/** Answers with the words to avoid, each marked in its sentence. */
export const OffendingList = ({ answers, more }: DiscouragedWordReport) => (
  <>
    <ul className="desk-offending">
      {answers.map((answer) => {
        const offences = answer.now.length > 0 ? answer.now : answer.shown
        return (
          <li key={answer.id}>
            <a
              dir={localeFacts(answer.locale).dir}
              href={`/admin/collections/entries/${answer.id}`}
              lang={answer.locale}
            >
              {answer.question}
            </a>{' '}
            <span className="desk-hint">{where(answer)}</span>
            <ul>
              {offences.slice(0, MOST_EXCERPTS).map((offence, index) => (
                <Said key={index} lang={answer.locale} offence={offence} />
              ))}
            </ul>
            {offences.length > MOST_EXCERPTS && (
              <p className="desk-hint">and {offences.length - MOST_EXCERPTS} more</p>
            )}
          </li>
        )
      })}
    </ul>
    {more && (
      <p className="desk-note">
        There may be others: as many answers as can be looked at in one go were looked at. Correct
        these, and the next ones are looked at.
      </p>
    )}
  </>
)
