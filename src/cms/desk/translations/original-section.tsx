'use client'
import { SEVERITIES, type Severity } from '../../../core/severities.ts'
import type { TranslationOverview } from '../../translations/languages.ts'
import { useSidePane } from '../editing/use-side-pane.ts'
import { AcceptMachineText } from './accept-machine-text.tsx'
import { ConfirmTranslation } from './confirm-translation.tsx'
import { SideBySideRows } from './side-by-side.tsx'

/** What the most severe change means for readers of the published translation. */
const READERS: Record<Severity, string> = {
  wording: 'For readers it says the same.',
  clarifying: 'Readers of this translation see a notice until you take the change over.',
  safety:
    'It changed for safety: readers get the original instead of this translation. Take the change over; only a reviewer can say that the translation is still correct.',
}

type Properties = {
  entryId: number
  original: TranslationOverview['original']
  beside: NonNullable<TranslationOverview['beside']>
  actions: readonly string[]
  /** The `updatedAt` of the version on screen. */
  seen: string | undefined
  onDone: () => void
}

/**
 * What changed in the original of a translation, the two side by side unless the pane beside the
 * form shows them already, and the steps that settle the changes.
 */
export function OriginalSection({ entryId, original, beside, actions, seen, onDone }: Properties) {
  const { showsOriginal } = useSidePane()
  const changed = beside.paragraphs.flatMap(({ severity }) => severity ?? [])
  const mostSevere = SEVERITIES.findLast((severity) => changed.includes(severity))
  return (
    <>
      {changed.length > 0 && (
        <p className={`desk-note${mostSevere === 'safety' ? ' desk-note--urgent' : ''}`}>
          <strong>
            {changed.length === 1 ? 'One paragraph' : `${changed.length} paragraphs`} of the
            original changed
          </strong>{' '}
          since this translation was made{showsOriginal ? '; see beside the form' : ''}.{' '}
          {mostSevere && READERS[mostSevere]}
        </p>
      )}
      {!showsOriginal && (
        <details open>
          <summary>Beside the original</summary>
          <div className="desk-side-by-side-container">
            <SideBySideRows beside={beside} original={original} />
          </div>
        </details>
      )}
      {actions.includes('still-current') && changed.length > 0 && (
        <ConfirmTranslation
          entryId={entryId}
          onDone={onDone}
          seen={seen}
          sourceText={beside.sourceText}
        />
      )}
      {actions.includes('take-over') && (
        <AcceptMachineText entryId={entryId} onDone={onDone} seen={seen} />
      )}
    </>
  )
}
