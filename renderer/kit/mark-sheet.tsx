import { headlineLooks, stateLooks } from '../ui/state-mark/state-looks.ts';
import { StateLabel, StateMark } from '../ui/state-mark/state-mark.tsx';

/** Every mark in every form: fresh, stale, on a supplier's word, confirmed by nobody here. */
export function MarkSheet() {
  return (
    <main className="kit">
      <h1>Marks of the states</h1>
      <div className="kit-marks" data-testid="marks">
        {Object.entries(stateLooks).map(([code, look]) => (
          <MarkForms key={code} code={code} look={look} />
        ))}
      </div>
      <h2>Headlines</h2>
      <div className="kit-line">
        {Object.entries(headlineLooks).map(([code, look]) => (
          <StateLabel key={code} look={look} />
        ))}
      </div>
      <h2>Sizes</h2>
      <div className="kit-line">
        {[16, 20, 24, 32, 56].map((size) => (
          <span key={size} className="kit-line">
            {Object.entries(stateLooks).map(([code, look]) => (
              <StateMark key={code} look={look} size={size} />
            ))}
          </span>
        ))}
      </div>
    </main>
  );
}

function MarkForms({ code, look }: { code: string; look: (typeof stateLooks)[keyof typeof stateLooks] }) {
  return (
    <>
      <span data-mark={code}>
        <StateMark look={look} size={48} />
      </span>
      <StateLabel look={look} />
      <StateLabel look={look} stale />
      <StateLabel look={look} standing="supplier" />
      <StateLabel look={look} standing="unconfirmed" />
    </>
  );
}
