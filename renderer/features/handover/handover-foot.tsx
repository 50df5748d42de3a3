import { useState } from 'react';
import { obstacleTo } from '#shared/domain/handover/obstacles.ts';
import { isAuthor } from '#shared/domain/people/decide-offers.ts';
import type { Sheet } from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useUi } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { goOnInTheCentre } from './go-on-in-the-centre.ts';
import { GiveDialog } from './give-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Whose command it is until then, and the one thing to do: hand over, or accept. */
export function HandoverFoot({ sheet, handover }: { sheet: Sheet; handover: OpenHandover }) {
  const [isGiving, setGiving] = useState(false);
  const { outgoing, incoming, status } = handover;
  const holder = outgoing?.name ?? 'the outgoing lead';
  return (
    <footer className="handover-foot">
      <p className="handover-foot-words">
        Command stays with {holder} until {incoming?.name ?? 'the incoming lead'} accepts.
        {sheet.posts.length > 0 && ` Offered: ${sheet.posts.join(', ')}.`}
      </p>
      {status === 'draft' ? (
        <Button kind="primary" onPress={() => setGiving(true)}>
          Hand over to ...
        </Button>
      ) : (
        <Accepting sheet={sheet} handover={handover} />
      )}
      {isGiving && <GiveDialog handover={handover} onClose={() => closing(setGiving)} />}
    </footer>
  );
}

function closing(set: (isOpen: boolean) => void): void {
  set(false);
  goOnInTheCentre();
}

function Accepting({ sheet, handover }: { sheet: Sheet; handover: OpenHandover }) {
  const [isBreaking, setBreaking] = useState(false);
  const person = useUi(({ atKeyboard }) => atKeyboard);
  const sending = useSend();
  const signOn = useRunAction('people.sign-on');
  const obstacle = obstacleTo(handover, sheet, person ?? 'system');
  const { incoming } = handover;
  const seated = incoming !== null && person !== null && isAuthor(person, incoming);
  return (
    <>
      <Refusal {...refusalOf(sending)} />
      {!seated && signOn !== undefined && (
        <Button shortcut="F2" onPress={signOn}>
          {`${incoming?.name ?? 'The incoming lead'} sits down`}
        </Button>
      )}
      <Button onPress={() => setBreaking(true)}>Break off</Button>
      <Button
        kind="primary"
        pending={sending.isPending}
        {...(obstacle === undefined ? {} : { blockedBecause: obstacle.words })}
        onPress={() =>
          void sending.send(
            { type: 'handover.accept', data: { handover: handover.id } },
            { said: `Handover ${handover.number} accepted`, final: true },
          )
        }
      >
        Accept
      </Button>
      {isBreaking && (
        <ReasonDialog
          title="Break off the handover?"
          label="Because"
          words="Nothing has moved, and all that was said is kept."
          button="Break off"
          optional
          said={`Handover ${handover.number} broken off`}
          draft={(reason) => ({
            type: 'handover.break-off',
            data: { handover: handover.id, ...(reason === '' ? {} : { reason }) },
          })}
          onClose={() => closing(setBreaking)}
        />
      )}
    </>
  );
}
