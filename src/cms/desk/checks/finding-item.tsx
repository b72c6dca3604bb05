import type { Finding } from '../../checks/check-text.ts'
import { replacementFor } from '../../checks/replacement.ts'
import { fieldOf } from './field-of.ts'

type Properties = {
  finding: Finding
  dir: 'ltr' | 'rtl'
  lang: string
  onApply: () => void
  onShow: () => void
}

export function FindingItem({ finding, dir, lang, onApply, onShow }: Properties) {
  const field = fieldOf(finding)
  const canApply = replacementFor(finding) !== null
  return (
    <li>
      <p>
        {finding.message}{' '}
        {!field && (
          <q dir={dir} lang={lang}>
            {finding.words}
          </q>
        )}
      </p>
      <p className="desk-hint">
        {canApply ? (
          <>
            Suggestion:{' '}
            <q dir={dir} lang={lang}>
              {finding.suggestion}
            </q>
          </>
        ) : (
          finding.suggestion
        )}
      </p>
      <div className="desk-bar">
        {canApply && (
          <button className="desk-button" onClick={onApply} type="button">
            Apply<span className="desk-visually-hidden">: {finding.suggestion}</span>
          </button>
        )}
        <button className="desk-button" onClick={onShow} type="button">
          Show
          <span className="desk-visually-hidden">
            {' '}
            {field ? 'the sources' : `“${finding.words}”`}
          </span>
        </button>
      </div>
    </li>
  )
}
