import { SmallTable } from '../table/small-table.tsx';
import type { StateLook } from '../state-mark/state-looks.ts';
import './state-band.css';

/** A stretch of time in one state. Times are ms since 1970. */
export interface BandStretch {
  readonly key: string;
  readonly look: StateLook;
  readonly from: number;
  /** When it began and how long it lasted, in words. */
  readonly began: string;
  readonly lasted: string;
  /** What was said of it. */
  readonly words: string;
}

/** A moment on the band: it went down again, the expected time slipped. */
export interface BandMark {
  readonly key: string;
  readonly at: number;
  /** One letter or sign that stands above the band. */
  readonly sign: string;
  readonly when: string;
  readonly words: string;
}

export interface StateBandProps {
  /** Names it for screen readers: "EMIS Web over time". */
  readonly label: string;
  /** Oldest first; the last one lasts until `to`. */
  readonly stretches: readonly BandStretch[];
  readonly marks: readonly BandMark[];
  readonly to: number;
  /** Under its two ends. */
  readonly fromWords: string;
  readonly toWords: string;
}

const percent = (part: number, whole: number): string => `${whole <= 0 ? 0 : (part / whole) * 100}%`;

/**
 * The states of one thing as a band in time: each state has a pattern of its own and its letter, so that it reads
 * without colour and on paper. The same stands in a table, which is what a screen reader gets.
 */
export function StateBand({ label, stretches, marks, to, fromWords, toWords }: StateBandProps) {
  const [first] = stretches;
  if (first === undefined) return null;
  const whole = to - first.from;
  return (
    <figure className="state-band">
      <div className="state-band-picture" aria-hidden>
        {marks.length > 0 && (
          <div className="state-band-marks">
            {marks.map(({ key, at, sign, words }) => (
              <span key={key} title={words} style={{ insetInlineStart: percent(at - first.from, whole) }}>
                {sign}
              </span>
            ))}
          </div>
        )}
        <div className="state-band-line">
          {stretches.map(({ key, look, from, began }, place) => (
            <span
              key={key}
              className="state-band-stretch"
              data-tone={look.tone}
              title={`${look.word}, ${began}`}
              style={{ flexGrow: Math.max(1, (stretches[place + 1]?.from ?? to) - from) }}
            >
              <b>{look.letter}</b>
            </span>
          ))}
        </div>
        <div className="state-band-ends">
          <span>{fromWords}</span>
          <span>{toWords}</span>
        </div>
      </div>
      <details className="state-band-table">
        <summary>As a table</summary>
        <SmallTable
          caption={label}
          captionHidden
          rows={rowsOf(stretches, marks)}
          keyOf={({ key }) => key}
          columns={[
            { key: 'when', title: 'When', cell: ({ when }) => when },
            { key: 'what', title: 'What', names: true, cell: ({ what }) => what },
            { key: 'how', title: 'For', cell: ({ lasted }) => lasted },
            { key: 'words', title: 'Said', cell: ({ words }) => words },
          ]}
        />
      </details>
    </figure>
  );
}

interface TableRow {
  readonly key: string;
  readonly at: number;
  readonly when: string;
  readonly what: string;
  readonly lasted: string;
  readonly words: string;
}

function rowsOf(stretches: readonly BandStretch[], marks: readonly BandMark[]): readonly TableRow[] {
  return [
    ...stretches.map(({ key, from, look, began, lasted, words }) => ({
      key,
      at: from,
      when: began,
      what: look.word,
      lasted,
      words,
    })),
    ...marks.map(({ key, at, sign, when, words }) => ({
      key,
      at,
      when,
      what: sign,
      lasted: '',
      words,
    })),
  ].sort((a, b) => a.at - b.at);
}
