import { Play } from 'lucide-react';
import { useHost } from '../../../store/host-context.ts';
import { openNewRun } from '../../../store/new-run.ts';
import { useWriting } from '../../../store/use-writing.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TemplatesScreen } from './templates-screen.tsx';

/** The shelf inside an incident: what is read there can be started. */
export function TemplatesPlace() {
  const { ui } = useHost();
  const writing = useWriting();
  return (
    <TemplatesScreen
      first={({ key, usable }) =>
        usable && (
          <Button
            kind="primary"
            icon={Play}
            onPress={() => openNewRun(ui, { template: key })}
            {...(writing === true ? {} : { blockedBecause: writing.because })}
          >
            Start it
          </Button>
        )
      }
    />
  );
}
