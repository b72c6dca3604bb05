/** What each line of the menu draws, on a grid of 24. */
const DRAWINGS = {
  today: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  answers: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  give: 'M4 13v6h16v-6M12 4v10M8 8l4-4 4 4',
  topics: 'M4 5h7l9 9-6 6-9-9zM8 9h.01',
  pictures: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  glossary: 'M6 4h12v16H6a2 2 0 0 1 0-4h12M10 8h4',
  words: 'M5 12a7 7 0 1 0 14 0 7 7 0 0 0-14 0zM7 17 17 7',
  coverage: 'M4 6h9M8.5 4v2M6 10c1 2 3 4 6 5M11 6c-1 4-3 7-7 9M12 20l4-9 4 9M13.5 17h5',
  exchange: 'M7 4v14M4 15l3 3 3-3M17 20V6M14 9l3-3 3 3',
  feedback: 'M5 11a6 6 0 1 0 12 0 6 6 0 0 0-12 0zM15.5 15.5 20 20M11 8v3M11 14h.01',
  history: 'M4 12a8 8 0 1 0 3-6.2M4 4v4h4M12 8v4l3 2',
  contacts:
    'M6 4h3l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z',
  phrases: 'M12 4 3 19h18zM12 10v4M12 17h.01',
  greetings: 'M4 6h16v10h-7l-5 4v-4H4zM9 11h.01M12 11h.01M15 11h.01',
  taglines: 'M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0zM4 12h16M12 4c3 3 3 13 0 16M12 4c-3 3-3 13 0 16',
  labels: 'M4 17c3-8 6-11 8-9s-4 7-2 8 4-4 6-4 0 4 4 4M4 20h16',
  people:
    'M6 8a3 3 0 1 0 6 0 3 3 0 0 0-6 0zM3 19c0-4 3-6 6-6s6 2 6 6M15 5.5a3 3 0 0 1 0 5M17 13.5c3 .5 4 3 4 5.5',
  settings: 'M5 7h6M15 7h4M11 5v4M5 12h2M11 12h8M7 10v4M5 17h8M17 17h2M13 15v4',
  imports: 'M6 4h8l4 4v12H6zM14 4v4h4M12 11v6M9 14l3 3 3-3',
  log: 'M5 6h.01M9 6h10M5 12h.01M9 12h10M5 18h.01M9 18h10',
  handbook: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14',
} as const

export type MenuIcon = keyof typeof DRAWINGS

export const Drawing = ({ icon }: { icon: MenuIcon }) => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    strokeWidth="1.7"
    viewBox="0 0 24 24"
    width="20"
  >
    <path d={DRAWINGS[icon]} />
  </svg>
)
