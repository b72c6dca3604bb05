export const TableIcon = () => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeWidth="1.6"
    viewBox="0 0 20 20"
    width="20"
  >
    <path d="M2.8 4h14.4v12H2.8zM2.8 8h14.4M2.8 12h14.4M10 8v8" strokeLinejoin="round" />
  </svg>
)
