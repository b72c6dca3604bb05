/** The logo: two sound waves in a circle. */
export const Icon = () => (
  <svg
    aria-hidden="true"
    fill="none"
    viewBox="0 0 24 24"
    style={{
      inlineSize: '1.6em',
      blockSize: '1.6em',
      maxInlineSize: '100%',
      color: 'var(--desk-accent)',
    }}
  >
    <circle cx="12" cy="12" r="10.5" stroke="currentColor" strokeWidth="2" />
    <path
      d="M6.5 13.5c1.8-4 3.7-4 5.5 0s3.7 4 5.5 0"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2"
    />
  </svg>
)

export const Logo = () => (
  <span
    style={{
      display: 'inline-flex',
      gap: '.6rem',
      alignItems: 'center',
      font: '600 28px/1 var(--font-body)',
    }}
  >
    <Icon /> Attune
  </span>
)
