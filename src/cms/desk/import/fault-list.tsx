import { shorten, type DocumentFault } from '../../import/read/faults.ts'

/** What is wrong with a document, place by place. */
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
