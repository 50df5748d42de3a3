import { useRef, type FocusEvent } from 'react';

export interface WayBack {
  /** Give it the field's focus event: it keeps where the focus came from, unless that was beside it in `group`. */
  readonly cameFrom: (event: FocusEvent, group: Element | null) => void;
  /** Gives the focus back; false where nothing had it, or what had it is gone. */
  readonly goBack: () => boolean;
}

/** For a field that is called from anywhere: Esc leads back to where the person was. */
export function useWayBack(): WayBack {
  const from = useRef<Element | null>(null);
  return {
    cameFrom: ({ relatedTarget }, group) => {
      if (relatedTarget !== null && group?.contains(relatedTarget) === true) return;
      from.current = relatedTarget;
    },
    goBack: () => {
      if (!(from.current instanceof HTMLElement) || !from.current.isConnected) return false;
      from.current.focus();
      return document.activeElement === from.current;
    },
  };
}
