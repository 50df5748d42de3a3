import { ThemeSample, TypeSample } from './foundation-samples.tsx';
import { ControlSamples } from './control-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { NoticeSamples } from './notice-samples.tsx';
import { OverlaySamples } from './overlay-samples.tsx';
import { headlineLooks } from '../ui/state-mark/state-looks.ts';
import { CountStrip } from '../ui/count-strip/count-strip.tsx';

/** Everything in one page, in the order in which one would look for it. */
export function Gallery() {
  return (
    <main className="kit">
      <h1>The kit</h1>
      <TypeSample />
      <ThemeSample />
      <ControlSamples />
      <FieldSamples />
      <OverlaySamples />
      <NoticeSamples />
      <section className="kit-part">
        <h2>Counts, none of them set</h2>
        <div className="kit-frame">
          <CountStrip
            chosen="unknown"
            onChoose={() => undefined}
            headlines={[
              { key: 'down', look: headlineLooks.down, value: 0 },
              { key: 'degraded', look: headlineLooks.degraded, value: 0 },
              { key: 'unknown', look: headlineLooks.unknown, value: 12400 },
            ]}
            asides={[{ key: 'overdue', label: 'Overdue', value: 0 }]}
          />
        </div>
      </section>
    </main>
  );
}
