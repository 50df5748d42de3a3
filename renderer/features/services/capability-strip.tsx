import { useState } from 'react';
import type { Capability, Statement } from '#shared/domain/services/capability.ts';
import type { Service } from '#shared/domain/services/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { serviceRow } from '../../store/service-rows.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import { CapabilityKeys } from './capability-keys.tsx';
import { StatementForm, type SaidBeside } from './statement-form.tsx';

/** `s`: says which service it is about, then one digit states how it runs. */
export function CapabilityStrip({ service, onClose }: { service: Service; onClose: () => void }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const { standing } = serviceRow(world, service, now);
  const [asking, setAsking] = useState<Capability | null>(null);
  const sending = useSend();

  const set = (to: Statement, beside: SaidBeside = {}): void => {
    void sending
      .send(
        { type: 'service.set-capability', ...beside, data: { service: service.id, to } },
        { said: `${service.name}: ${capabilityLooks[to.capability].word}` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  const choose = (capability: Capability): void => {
    // Good news says who says so; said again, a state asks for what is still owed. Plain bad news is taken at once.
    const isAsked = capability === 'normal' || capability === 'reduced';
    if (isAsked || standing.statement?.capability === capability) setAsking(capability);
    else set({ capability });
  };
  return (
    <Dialog
      title={asking === null ? service.name : `${service.name}: ${capabilityLooks[asking].word}`}
      open
      onClose={onClose}
      form="wide"
    >
      <Refusal {...refusalOf(sending, onClose)} />
      {asking === null ? (
        <CapabilityKeys stands={standing.statement?.capability ?? null} onChoose={choose} />
      ) : (
        <StatementForm
          service={service}
          capability={asking}
          stands={standing.statement}
          pending={sending.isPending}
          onSet={set}
          onBack={() => setAsking(null)}
        />
      )}
    </Dialog>
  );
}
