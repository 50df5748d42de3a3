import { useEffect } from 'react';
import { PersonAuthor } from '#shared/domain/envelope.ts';
import { useHost } from '../store/host-context.ts';
import { useServices } from '../store/window-services.ts';

const KEY = 'at-keyboard';

/** A reload is no change of person: who sat at this window still does. A window that was closed forgets. */
export function useRememberedPerson(): void {
  const { ui } = useHost();
  const { memory } = useServices();
  useEffect(() => {
    const kept = PersonAuthor.safeParse(parsed(memory.read(KEY)));
    if (kept.success && ui.getState().atKeyboard === null) ui.sitDown(kept.data);
    return ui.subscribe(({ atKeyboard }, before) => {
      if (atKeyboard === before.atKeyboard) return;
      memory.write(KEY, atKeyboard === null ? null : JSON.stringify(atKeyboard));
    });
  }, [ui, memory]);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    // Something else wrote there: the person says again who they are.
    return null;
  }
}
