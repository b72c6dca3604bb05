import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { Differences } from '../../compare/differences.tsx'
import type { MergeChoice } from '../../compare/merge-lists.ts'
import { compareParagraphs } from '../../compare/paragraph-diff.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { VersionDifference } from './conflict-choices.ts'

const MAX_LENGTH = 90
const shorten = (text: string) =>
  text.length > MAX_LENGTH ? `…${text.slice(1 - MAX_LENGTH)}` : text

type Properties = {
  choice: VersionDifference
  locale: Locale
  chosen: MergeChoice | undefined
  hasDefault: boolean
  onChoose: (choice: MergeChoice) => void
}

/** Shows one place where two versions differ, and asks which text to keep. */
export function ConflictFieldset({ choice, locale, chosen, hasDefault, onChoose }: Properties) {
  const t = useDeskMessages()
  const { dir } = localeFacts(locale)
  const options: readonly MergeChoice[] = choice.canKeepBoth
    ? ['mine', 'theirs', 'both']
    : ['mine', 'theirs']
  return (
    <fieldset className="desk-conflict-choice">
      <legend>{choice.legend}</legend>
      <p className="desk-hint">
        {choice.changedBy === 'both' && hasDefault
          ? t('entry.conflict.bothKept')
          : t(`entry.conflict.changedBy.${choice.changedBy}`)}
      </p>
      {choice.after && (
        <p className="desk-hint" dir={dir} lang={locale}>
          {shorten(choice.after)}
        </p>
      )}
      <Differences
        dir={dir}
        lang={locale}
        t={t}
        paragraphs={compareParagraphs(choice.theirs, choice.mine, locale)}
      />
      <div className="desk-conflict-options">
        {options.map((option) => (
          <label key={option}>
            <input
              checked={chosen === option}
              name={`keep-${choice.name}`}
              onChange={() => onChoose(option)}
              required
              type="radio"
            />
            {t(`entry.conflict.keep.${option}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
