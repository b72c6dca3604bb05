'use client'

/** A list cell for a field with several values, which Payload would show as JSON. */
export const CommaListCell = ({ cellData }: { cellData?: readonly string[] | null }) => (
  <>{cellData?.join(', ')}</>
)
