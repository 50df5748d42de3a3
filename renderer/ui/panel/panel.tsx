import { X } from 'lucide-react';
import { useId, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { Action } from '../action/action.ts';
import { useActions } from '../action/actions.tsx';
import { useLatest } from '../action/use-latest.ts';
import { IconButton } from '../button/icon-button.tsx';
import './panel.css';

export interface PanelProps {
  readonly title: ReactNode;
  /** Above the title, small: what kind of thing this is. */
  readonly kicker?: string;
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Nothing in it can be pressed: it takes the focus itself, so that the arrows scroll it. */
  readonly isText?: boolean;
}

/** What stands beside the list and shows one thing of it. Not modal: the list goes on working. Esc closes it. */
export function Panel({ title, kicker, onClose, children, footer, isText = false }: PanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useClosing(onClose);
  useFocusGivenBack(panel);
  return (
    <section
      ref={panel}
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
      <div className="panel-body" {...(isText ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {footer !== undefined && <footer className="panel-foot">{footer}</footer>}
    </section>
  );
}

/** Esc closes it from anywhere outside a field. */
function useClosing(onClose: (() => void) | undefined): void {
  const close = useLatest(onClose ?? (() => undefined));
  const isClosable = onClose !== undefined;
  useActions(
    useMemo<readonly Action[]>(
      () =>
        isClosable
          ? [
              {
                id: 'panel.close',
                label: 'Close the panel',
                icon: X,
                shortcut: 'Escape',
                effect: 'opens',
                group: 'Anywhere',
                run: () => close(),
              },
            ]
          : [],
      [isClosable, close],
    ),
  );
}

/** Whoever is in the panel when it goes is back at the row beside it. */
function useFocusGivenBack(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const shown = panel.current;
    return () => {
      if (shown?.contains(document.activeElement) !== true) return;
      document.querySelector<HTMLElement>('main [role="row"][tabindex="0"]')?.focus();
    };
  }, [panel]);
}
