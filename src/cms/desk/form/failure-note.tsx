import type { ReactNode } from 'react'

type Properties = {
  children: ReactNode
  /** What follows the sentence, such as a list of reasons. */
  details?: ReactNode
}

/** Says at once why something failed. Shows nothing without a sentence. */
export const FailureNote = ({ children, details }: Properties) =>
  children ? (
    <div className="desk-note desk-note--urgent" role="alert">
      <p>{children}</p>
      {details}
    </div>
  ) : null
