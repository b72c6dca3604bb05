import { shorten } from '../../../checks/words.ts'
import type { DocumentFault } from '../../../import/read/faults.ts'

export const FaultList = ({ faults }: { faults: readonly DocumentFault[] }) => (
  <ul className="desk-note desk-faults" role="alert">
    {faults.map(({ line, message, words }, index) => (
      <li key={index}>
        {line !== null && <strong>Line {line}: </strong>}
        {message}
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
