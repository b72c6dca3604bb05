'use client'

/** Several words in one field of a list; Payload would show them as a program writes them. */
export const CommaListCell = ({ cellData }: { cellData?: readonly string[] | null }) => (
  <>{cellData?.join(', ')}</>
)
