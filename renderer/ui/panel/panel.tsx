import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { IconButton } from '../button/icon-button.tsx';
import './panel.css';

export interface PanelProps {
  readonly title: ReactNode;
  /** Above the title, small: what kind of thing this is. */
  readonly kicker?: string;
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** What stands beside the list and shows one thing of it. Not modal: the list goes on working. Esc closes it. */
export function Panel({ title, kicker, onClose, children, footer }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className="panel"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || onClose === undefined) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="panel-head">
        <div className="panel-titles">
          {kicker !== undefined && <p className="panel-kicker">{kicker}</p>}
          <h2 className="panel-title" id={titleId}>
            {title}
          </h2>
        </div>
        {onClose !== undefined && <IconButton icon={X} label="Close" shortcut="Escape" onPress={onClose} />}
      </header>
      <div className="panel-body">{children}</div>
      {footer !== undefined && <footer className="panel-foot">{footer}</footer>}
    </section>
  );
}
