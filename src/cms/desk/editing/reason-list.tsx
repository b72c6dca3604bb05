'use client'
import type { Reason } from '../../../core/refusal.ts'
import { focusField } from './focus-field.ts'

type Properties = { reasons: readonly Reason[]; onLeave?: () => void }

/** Reasons why a step is refused, each linked to its field if the form has it. */
export const ReasonList = ({ reasons, onLeave }: Properties) => (
  <ul className="desk-reasons">
    {reasons.map(({ code, field, message }, index) => (
      <li key={`${code}-${index}`}>
        {field ? (
          <button
            className="desk-link"
            onClick={() => {
              onLeave?.()
              focusField(field)
            }}
            type="button"
          >
            {message}
          </button>
        ) : (
          message
        )}
      </li>
    ))}
  </ul>
)
