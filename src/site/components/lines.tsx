/** Lines to write on, for paper. */
export const Lines = ({ title, count }: { title: string | null; count: number }) => (
  <div className="lines">
    {title && <p className="small">{title}</p>}
    {Array.from({ length: count }, (_, at) => (
      <div key={at} className="line" />
    ))}
  </div>
)
