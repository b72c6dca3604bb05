export type FormOutcome = { text: string; failed: boolean }

/** The outcome of something that was sent. */
export const OutcomeNote = ({ outcome: { text, failed } }: { outcome: FormOutcome }) => (
  <p className={failed ? 'desk-note' : 'desk-hint'} role={failed ? 'alert' : 'status'}>
    {text}
  </p>
)
