import {
  createContext,
  use,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { readinessOf, type Action } from './action.ts';
import { createActionRegistry, type ActionLayer, type ActionRegistry } from './action-registry.ts';
import { focusKind } from './focus-kind.ts';
import { createKeymap } from './keymap.ts';
import { isMac } from './platform.ts';
import { useLatest } from './use-latest.ts';

const RegistryContext = createContext<ActionRegistry | null>(null);
const LayerContext = createContext<ActionLayer | null>(null);
const RefusedContext = createContext<ActionsProps['onRefused']>(() => undefined);

export interface ActionsProps {
  readonly children: ReactNode;
  /** Letters typed outside every field, two or more in quick succession. */
  readonly onBurst: (text: string) => void;
  /** A key was pressed whose action cannot run now. */
  readonly onRefused: (action: Action, because: string) => void;
  /** A person's setting; on unless they turned it off. */
  readonly singleKeys?: boolean;
}

/** Once, around the whole window: knows every action on screen and listens for their keys. */
export function Actions({ children, onBurst, onRefused, singleKeys = true }: ActionsProps) {
  const [registry] = useState(createActionRegistry);
  const latest = useRef({ onBurst, onRefused, singleKeys });
  useLayoutEffect(() => {
    latest.current = { onBurst, onRefused, singleKeys };
  });

  useEffect(() => {
    const keymap = createKeymap({
      actions: registry.reachable,
      onBurst: (text) => {
        if (!registry.isModal()) flushSync(() => latest.current.onBurst(text));
      },
      onRefused: (action, because) => latest.current.onRefused(action, because),
      perform: (action) => flushSync(action.run),
      singleKeys: () => latest.current.singleKeys,
      isMac,
      later: (task, ms) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    });
    const press = (event: KeyboardEvent) => {
      // While an input method composes a character, its keys are not commands.
      if (event.defaultPrevented || event.isComposing) return;
      if (keymap.press(event, focusKind(event.target))) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('blur', keymap.reset);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('blur', keymap.reset);
      keymap.reset();
    };
  }, [registry]);

  return (
    <RegistryContext value={registry}>
      <RefusedContext value={onRefused}>
        <ActionScope>{children}</ActionScope>
      </RefusedContext>
    </RegistryContext>
  );
}

function useRegistry(): ActionRegistry {
  const registry = use(RegistryContext);
  if (registry === null) throw new Error('Actions are used outside <Actions>');
  return registry;
}

/** A part of the window with actions of its own; while a modal one is there, the keys of everything below it rest. */
export function ActionScope({ children, modal = false }: { children: ReactNode; modal?: boolean }) {
  const registry = useRegistry();
  const [layer, setLayer] = useState<ActionLayer | null>(null);
  useLayoutEffect(() => {
    const added = registry.addLayer({ modal });
    setLayer(added);
    return () => {
      added.remove();
    };
  }, [registry, modal]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Offers actions while the component is on screen. Keep the array stable (useMemo): a new one is a new offer. */
export function useActions(actions: readonly Action[]): void {
  const layer = use(LayerContext);
  const offerId = useId();
  useLayoutEffect(() => {
    layer?.offer(offerId, actions);
  }, [layer, offerId, actions]);
  useLayoutEffect(() => () => layer?.withdraw(offerId), [layer, offerId]);
}

/** Every action that the screen offers, for palette and shortcut sheet. */
export function useAllActions(): readonly Action[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}

/**
 * Runs another part's action by its id, for a place that only points at it; undefined while nobody offers it. What cannot
 * run now says why, as with its key.
 */
export function useRunAction(id: string): (() => void) | undefined {
  const registry = useRegistry();
  const refused = useLatest(use(RefusedContext));
  const find = useCallback(() => registry.all().find((one) => one.id === id), [registry, id]);
  const isOffered = useSyncExternalStore(registry.subscribe, () => find() !== undefined);
  const run = useCallback(() => {
    const action = find();
    if (action === undefined) return;
    const readiness = readinessOf(action);
    if (readiness === true) action.run();
    else refused(action, readiness.because);
  }, [find, refused]);
  return isOffered ? run : undefined;
}
