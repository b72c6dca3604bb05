import type { Callout } from '../../../published/callouts.ts'

const PATHS: Record<Callout, string> = {
  note: 'M10 9.2v4.6M10 6.4v.1',
  important: 'M10 5.8v5M10 13.6v.1',
  help: 'M6.2 12.4c1.2 1.6 2.4 2.2 3.8 2.2s2.6-.6 3.8-2.2M7.4 8v.1M12.6 8v.1',
}

export const CalloutIcon = ({ callout }: { callout: Callout }) => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeLinecap="round"
    strokeWidth="1.6"
    viewBox="0 0 20 20"
    width="20"
  >
    {callout === 'important' ? (
      <path d="M10 2.6 18 16.8H2z" strokeLinejoin="round" />
    ) : (
      <circle cx="10" cy="10" r="7.6" />
    )}
    <path d={PATHS[callout]} />
  </svg>
)
