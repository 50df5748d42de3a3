const SIZES = ['small', 'body', 'lead', 'title', 'display', 'huge'];
const GROUNDS = ['ground', 'surface', 'raised', 'sunken', 'hover', 'chosen', 'down-wash', 'degraded-wash'];
const INKS = [
  'text',
  'text-quiet',
  'text-faint',
  'down',
  'degraded',
  'unknown',
  'limited',
  'watching',
  'tested',
  'unaffected',
  'exercise',
];

export function TypeSample() {
  return (
    <section className="kit-part">
      <h2>Type</h2>
      <div className="kit-type">
        {SIZES.map((size) => (
          <TypeLine key={size} size={size} />
        ))}
      </div>
    </section>
  );
}

function TypeLine({ size }: { size: string }) {
  return (
    <>
      <code>{size}</code>
      <span style={{ fontSize: `var(--text-${size})` }}>Down 41 at 04:12, back by 06:30. Il1 O0</span>
    </>
  );
}

export function ThemeSample() {
  return (
    <section className="kit-part">
      <h2>Grounds and inks</h2>
      <div className="kit-line">
        {GROUNDS.map((ground) => (
          <span key={ground} className="kit-swatch" style={{ background: `var(--${ground})` }}>
            {ground}
          </span>
        ))}
      </div>
      <div className="kit-line">
        {INKS.map((ink) => (
          <span
            key={ink}
            className="kit-swatch"
            style={{ color: `var(--${ink})`, background: 'var(--surface)' }}
          >
            {ink}
          </span>
        ))}
      </div>
    </section>
  );
}
