import type { Finding } from '../../checks/check-text.ts'
import { replacementFor } from '../../checks/replacement.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { fieldOf } from './field-of.ts'

type Properties = {
  finding: Finding
  dir: 'ltr' | 'rtl'
  lang: string
  onApply: () => void
  onShow: () => void
}

export function FindingItem({ finding, dir, lang, onApply, onShow }: Properties) {
  const t = useDeskMessages()
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
            {t('findings.suggestion')}{' '}
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
            {t('findings.apply')}
            <span className="desk-visually-hidden">: {finding.suggestion}</span>
          </button>
        )}
        <button className="desk-button" onClick={onShow} type="button">
          {t('findings.show')}
          <span className="desk-visually-hidden">
            {' '}
            {field ? t('findings.showSources') : t('findings.showWords', { words: finding.words })}
          </span>
        </button>
      </div>
    </li>
  )
}
