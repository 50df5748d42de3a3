import { useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import './step-list.css';

export interface StepListItem {
  readonly key: string;
  readonly label: ReactNode;
  /** What its look follows, as `data-kind`: the words beside it say the same. */
  readonly kind?: string;
}
export interface StepListGroup {
  readonly key: string;
  readonly title: ReactNode;
  readonly items: readonly StepListItem[];
}
export interface StepListHandle {
  /** Gives the focus to the current item. */
  readonly focus: () => void;
}

export interface StepListProps {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly groups: readonly StepListGroup[];
  readonly current: string | null;
  /** The arrows, a click: this one is shown. */
  readonly onCurrent: (key: string) => void;
  /** Enter on it: to what can be done with it. */
  readonly onOpen?: (key: string) => void;
  readonly handle?: Ref<StepListHandle>;
}

/**
 * Steps under headings, one of them current: arrows walk, Home and End go to the ends, Enter goes to its work. One tab
 * stop. The order is the one that is given: a step that moves takes the focus along.
 */
export function StepList({ label, groups, current, onCurrent, onOpen, handle }: StepListProps) {
  const list = useRef<HTMLDivElement>(null);
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  const tabStop = current !== null && keys.includes(current) ? current : keys[0];
  const focus = (key: string | undefined): void => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [];
    [...items].find((item) => item.dataset['step'] === key)?.focus();
  };
  useImperativeHandle(handle, () => ({ focus: () => focus(tabStop) }));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event, keys.indexOf(tabStop ?? ''), keys.length);
    const key = to === null ? undefined : keys[to];
    if (key === undefined) return;
    event.preventDefault();
    onCurrent(key);
    focus(key);
  };
  return (
    <div className="step-list" ref={list} onKeyDown={onKeyDown} role="group" aria-label={label}>
      {groups.map((group) => (
        <section key={group.key} className="step-group">
          <h3 className="step-group-title">{group.title}</h3>
          <ol>
            {group.items.map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  className="step-item"
                  data-step={item.key}
                  data-kind={item.kind}
                  aria-current={item.key === current ? 'step' : undefined}
                  tabIndex={item.key === tabStop ? 0 : -1}
                  onClick={() => (item.key === current ? onOpen?.(item.key) : onCurrent(item.key))}
                >
                  {item.label}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function placeAfter({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number) {
  if (altKey || ctrlKey || metaKey || count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
