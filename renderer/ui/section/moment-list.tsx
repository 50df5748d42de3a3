import { Badge } from '../badge/badge.tsx';
import { Button } from '../button/button.tsx';
import './moment-list.css';

export interface Moment {
  readonly key: string;
  /** When, in words. */
  readonly at: string;
  readonly words: string;
  /** It counts for nothing any more; it stays, struck through. */
  readonly struck?: boolean;
  readonly onOpen: () => void;
}

/** What happened, one line a moment; each opens the entry that says so. */
export function MomentList({ label, moments }: { label: string; moments: readonly Moment[] }) {
  return (
    <ul className="moment-list" aria-label={label}>
      {moments.map(({ key, at, words, struck, onOpen }) => (
        <li key={key} data-struck={struck === true || undefined}>
          <span className="moment-at">{at}</span>
          <Button kind="quiet" onPress={onOpen}>
            {words}
          </Button>
          {struck === true && <Badge>struck</Badge>}
        </li>
      ))}
    </ul>
  );
}
