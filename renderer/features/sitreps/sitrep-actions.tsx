import { FilePen } from 'lucide-react';
import { useMemo } from 'react';
import { findTemplate } from '#shared/domain/sitreps/select.ts';
import { showSitrep } from '../../store/handover-view.ts';
import { useHost } from '../../store/host-context.ts';
import { useClock } from '../../store/use-now.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { newDraft } from './draft.ts';
import { useSitrepDraft } from './use-draft.ts';

/** From anywhere: the sitrep that is being written, or a new one as at now. */
export function SitrepActions() {
  const host = useHost();
  const clock = useClock();
  const [draft, setDraft] = useSitrepDraft();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'sitrep.write',
          label: draft === null ? 'Write a sitrep' : 'Go on with the sitrep',
          hint: 'It fills itself as at now; nothing goes out before it is approved.',
          icon: FilePen,
          shortcut: 'Shift+S',
          effect: 'opens',
          group: 'Sitreps',
          keywords: 'report situation methane iimarch briefing',
          run: () => {
            const content = host.incident.getState();
            if (content.kind !== 'ready') return;
            if (draft === null) {
              const template = findTemplate(content.state, undefined);
              setDraft(newDraft(clock.now(), template?.key ?? ''));
            }
            showSitrep(host.ui, null);
          },
        },
      ],
      [draft, host, clock, setDraft],
    ),
  );
  return null;
}
