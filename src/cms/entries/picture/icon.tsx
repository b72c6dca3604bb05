export const PictureIcon = () => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeLinejoin="round"
    strokeWidth="1.6"
    viewBox="0 0 20 20"
    width="20"
  >
    <path d="M2.8 4h14.4v12H2.8z" />
    <path d="m3 14.4 4.2-4.6 3.4 3.6 2.4-2.4 4 3.8M13.2 7.4h.1" strokeLinecap="round" />
  </svg>
)
