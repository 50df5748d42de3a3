import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from '../button/button.tsx';
import './progress.css';

export interface ProgressProps {
  /** What is being done: "Checking the whole file". */
  readonly label: string;
  /** 0 to 1; absent while nobody can say how long it takes. */
  readonly share?: number;
  /** Beside the bar: "12,400 of 31,000 rows". */
  readonly detail?: string;
  /** Long work can always be called off. */
  readonly onCancel: () => void;
}

export function Progress({ label, share, detail, onCancel }: ProgressProps) {
  return (
    <div className="progress">
      <ProgressBar
        className="progress-meter"
        aria-label={label}
        value={(share ?? 0) * 100}
        isIndeterminate={share === undefined}
      >
        <span className="progress-words">
          <span>{label}</span>
          <span className="progress-detail">{detail ?? (share === undefined ? '' : percent(share))}</span>
        </span>
        <span className="progress-track" data-unknown={share === undefined || undefined}>
          <span
            className="progress-fill"
            style={{ inlineSize: share === undefined ? undefined : percent(share) }}
          />
        </span>
      </ProgressBar>
      <Button kind="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

const percent = (share: number) => `${Math.floor(share * 100)}%`;
