import { say, type DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { shorten } from '../../../checks/words.ts'
import type { DocumentFault } from '../../../import/read/faults.ts'

type Props = { faults: readonly DocumentFault[]; t: DeskTranslate }

export const FaultList = ({ faults, t }: Props) => (
  <ul className="desk-note desk-faults" role="alert">
    {faults.map(({ line, message, words }, index) => (
      <li key={index}>
        {line !== null && <strong>{t('imports.faultLine', { line })} </strong>}
        {say(message, t)}
        {words && (
          <>
            {' '}
            <q dir="auto">{shorten(words)}</q>
          </>
        )}
      </li>
    ))}
  </ul>
)
