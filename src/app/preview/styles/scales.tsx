const COLOURS = [
  'paper',
  'card',
  'ink',
  'soft',
  'line',
  'edge',
  'accent',
  'accent-soft',
  'on-accent',
  'warn',
  'warn-soft',
  'urgent',
  'urgent-soft',
  'urgent-line',
]
const SIZES: [name: string, use: string, heading: boolean][] = [
  ['2xl', 'The question', true],
  ['xl', 'A part of a page', true],
  ['l', 'A part of an answer', true],
  ['m', 'Text to read', false],
  ['s', 'Facts about it', false],
]
const SPACES = ['xs', 's', 'm', 'l', 'xl']
const SHAPES: [name: string, use: string][] = [
  ['radius', 'small things'],
  ['radius-l', 'large things'],
]

/** The design tokens, by their names in the style sheet. */
export const Scales = () => (
  <>
    <section>
      <h2>Colours</h2>
      <ul className="swatches">
        {COLOURS.map((name) => (
          <li key={name}>
            <span style={{ background: `var(--${name})` }} />
            {name}
          </li>
        ))}
      </ul>
    </section>
    <section>
      <h2>Type</h2>
      {SIZES.map(([name, use, heading]) => (
        <p key={name} className="scale">
          <code>text-{name}</code>{' '}
          <span
            style={{
              fontSize: `var(--text-${name})`,
              fontWeight: heading ? 600 : undefined,
            }}
          >
            {use}
          </span>
        </p>
      ))}
    </section>
    <section>
      <h2>Space</h2>
      {SPACES.map((name) => (
        <p key={name} className="scale">
          <code>space-{name}</code>{' '}
          <span className="bar" style={{ inlineSize: `var(--space-${name})` }} />
        </p>
      ))}
      <p className="scale">
        <code>target</code> <span className="bar" style={{ inlineSize: 'var(--target)' }} /> the
        least height of what can be pressed
      </p>
    </section>
    <section>
      <h2>Corners</h2>
      <ul className="swatches">
        {SHAPES.map(([name, use]) => (
          <li key={name}>
            <span style={{ borderRadius: `var(--${name})` }} />
            <code>{name}</code> {use}
          </li>
        ))}
      </ul>
    </section>
  </>
)
