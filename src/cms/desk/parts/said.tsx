export type Said = { text: string; failed: boolean }

/** What came of something that was sent. */
export const SaidNote = ({ said: { text, failed } }: { said: Said }) => (
  <p className={failed ? 'desk-note' : 'desk-hint'} role={failed ? 'alert' : 'status'}>
    {text}
  </p>
)
