import { ToggleButton } from 'react-aria-components/ToggleButton';
import { given } from '../given.ts';
import { StateMark } from '../state-mark/state-mark.tsx';
import type { StateLook } from '../state-mark/state-looks.ts';
import './count-strip.css';

/** One headline's count. "Back online" never stands alone: its parts and its caution stand beside it. */
export interface HeadlineCount {
  readonly key: string;
  readonly look: StateLook;
  readonly value: number;
  /** "96 limited", "60 watching": in this order. */
  readonly parts?: readonly { readonly label: string; readonly value: number }[];
  /** "31 not confirmed here". */
  readonly caution?: string;
}

/** What is counted across the headlines: overdue, owed. */
export interface AsideCount {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

export interface CountStripProps {
  /** Names what is counted, for screen readers. */
  readonly label?: string;
  readonly headlines: readonly HeadlineCount[];
  readonly asides?: readonly AsideCount[];
  /** The count that the board is narrowed to. */
  readonly chosen: string | null;
  /** A count was pressed: narrow to it, or with null to nothing. */
  readonly onChoose: (key: string | null) => void;
}

const figure = (value: number) => value.toLocaleString('en-GB');

/** The 64 px above the board: how much of what, and never a sum that reassures. */
export function CountStrip({
  headlines,
  asides = [],
  chosen,
  onChoose,
  label = 'Systems by state',
}: CountStripProps) {
  const choosing = (key: string) => ({
    isSelected: chosen === key,
    onChange: (on: boolean) => onChoose(on ? key : null),
  });
  return (
    <div className="count-strip" role="group" aria-label={label}>
      {headlines.map((headline) => (
        <ToggleButton
          key={headline.key}
          className="count-strip-item"
          data-tone={headline.look.tone}
          data-none={headline.value === 0 || undefined}
          {...choosing(headline.key)}
        >
          <StateMark look={headline.look} decorative />
          <span className="count-strip-figure">{figure(headline.value)}</span>
          <span className="count-strip-words">
            <span className="count-strip-label">{headline.look.word}</span>
            <Split {...given({ parts: headline.parts, caution: headline.caution })} />
          </span>
        </ToggleButton>
      ))}
      <span className="count-strip-gap" />
      {asides.map((aside) => (
        <ToggleButton
          key={aside.key}
          className="count-strip-item"
          data-aside
          data-none={aside.value === 0 || undefined}
          {...choosing(aside.key)}
        >
          <span className="count-strip-figure">{figure(aside.value)}</span>
          <span className="count-strip-words">
            <span className="count-strip-label">{aside.label}</span>
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}

function Split({ parts = [], caution }: Partial<Pick<HeadlineCount, 'parts' | 'caution'>>) {
  if (parts.length === 0 && caution === undefined) return null;
  return (
    <span className="count-strip-split">
      {parts.map(({ label, value }) => (
        <span key={label}>
          {figure(value)} {label}
        </span>
      ))}
      {caution !== undefined && <span className="count-strip-caution">{caution}</span>}
    </span>
  );
}
