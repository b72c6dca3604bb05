import { shorten, type Fault } from '../../import/read/faults.ts'

/** What is wrong with a document, place by place. */
export const Faults = ({ faults }: { faults: readonly Fault[] }) => (
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
