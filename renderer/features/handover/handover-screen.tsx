import { useState } from 'react';
import type { OwedHandover } from '#shared/domain/handover/state.ts';
import { HEADLINE_WORDS, type Sheet } from '#shared/domain/handover/sheet.ts';
import type { PastHandover } from '#shared/domain/handover/queries.ts';
import { useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { SmallTable } from '../../ui/table/small-table.tsx';
import { HandoverInHand } from './handover-in-hand.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ShiftPlan } from './shift-plan.tsx';
import { useFrozenSheet, useOpenHandover, usePastHandovers, useSheet } from './use-handover.ts';
import './handover.css';

/** The handover in hand; without one, what is owed, what a draft would say, and the shifts. */
export function HandoverScreen() {
  const handover = useOpenHandover();
  const sheet = useSheet();
  if (sheet === null) return <p className="handover-none">Reading the log ...</p>;
  return handover === undefined ? (
    <NoHandover sheet={sheet} />
  ) : (
    <HandoverInHand key={handover.id} sheet={sheet} handover={handover} />
  );
}

function NoHandover({ sheet }: { sheet: Sheet }) {
  const [draft, takeOver] = [useRunAction('handover.draft'), useRunAction('handover.take-over')];
  const wording = useWording();
  return (
    <div className="handover-none">
      <Announcing />
      <OwedList />
      <section aria-label="The next handover">
        <SectionHeader title="The next handover" />
        <p>
          <Badge kind={sheet.headline === 'critical' ? 'trouble' : 'plain'}>
            {HEADLINE_WORDS[sheet.headline]}
          </Badge>{' '}
          {sheet.summary} New since {wording.time(sheet.since)}.
        </p>
        <p>
          A draft would say{' '}
          {sheet.mustSays.length === 1 ? '1 must-say' : `${sheet.mustSays.length} must-says`}:{' '}
          {sheet.mustSays.map(({ title }) => title).join(', ') || 'none yet'}. It writes itself from the log
          and stands by itself 30 minutes before the planned end of the shift.
        </p>
        <div className="handover-buttons">
          <Button kind="primary" onPress={() => draft?.()}>
            Begin a draft
          </Button>
          <Button shortcut="Shift+U" onPress={() => takeOver?.()}>
            Take over now
          </Button>
        </div>
      </section>
      <ShiftPlan />
      <Past />
    </div>
  );
}

/** The last handover, until somebody says to whom it was announced. */
function Announcing() {
  const last = useIncident((state) => state.handover.last);
  const [isOpen, setOpen] = useState(false);
  if (last?.announced !== null) return null;
  return (
    <section aria-label="Announce it">
      <SectionHeader title={`Announce handover ${last.number}`} />
      <p>
        Say it aloud: “{last.incoming.name} has taken over from {last.outgoing.name}.” It counts in life when
        people know it.
      </p>
      <Button kind="primary" onPress={() => setOpen(true)}>
        Announced to ...
      </Button>
      {isOpen && (
        <ReasonDialog
          title={`Handover ${last.number}: announced to whom?`}
          label="To whom, and how"
          button="Announced"
          said={`Handover ${last.number} announced`}
          draft={(to) => ({ type: 'handover.announce', data: { number: last.number, to } })}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

/** Taken over without a handover: it is owed. */
function OwedList() {
  const owed = useIncident((state) => state.handover.owed);
  const [settling, setSettling] = useState<OwedHandover | null>(null);
  const wording = useWording();
  const dispatch = useDispatch();
  if (owed.length === 0) return null;
  const hold = ({ from }: OwedHandover): void =>
    void dispatch({ type: 'handover.draft', data: from === null ? {} : { outgoing: from.person } });
  return (
    <section aria-label="Handovers owed">
      <SectionHeader title="Handovers owed" count={owed.length} />
      <ul className="people-list">
        {owed.map((one) => (
          <li key={one.number}>
            <Badge kind="owed">owed</Badge> {one.number}: {one.to.name} took over
            {one.from !== null && ` from ${one.from.name}`} {wording.time(one.at)}: {one.reason}{' '}
            <span className="people-buttons">
              <Button kind="quiet" label={`Hold handover ${one.number} now`} onPress={() => hold(one)}>
                Hold it now
              </Button>
              <Button
                kind="quiet"
                label={`Say how ${one.number} was made good`}
                onPress={() => setSettling(one)}
              >
                Made good
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {settling !== null && (
        <ReasonDialog
          title={`Handover ${settling.number}: how was it made good?`}
          label="How"
          button="Made good"
          said={`Handover ${settling.number} made good`}
          draft={(how) => ({ type: 'handover.settle', data: { number: settling.number, how } })}
          onClose={() => setSettling(null)}
        />
      )}
    </section>
  );
}

/** The handovers that were accepted, each to be printed as it was frozen. */
function Past() {
  const past = usePastHandovers();
  const [printing, setPrinting] = useState<PastHandover | null>(null);
  const wording = useWording();
  return (
    <section aria-label="Handovers so far">
      <SmallTable
        caption="Handovers so far"
        columns={[
          { key: 'number', title: 'No.', names: true, cell: ({ number }: PastHandover) => number },
          { key: 'at', title: 'Accepted', cell: ({ at }) => wording.time(at) },
          { key: 'who', title: 'From, to', cell: ({ outgoing, incoming }) => `${outgoing} to ${incoming}` },
          { key: 'posts', title: 'Moved', cell: ({ posts }) => posts.join(', ') || 'no post' },
          {
            key: 'print',
            title: 'Sheet',
            cell: (one) => (
              <Button kind="quiet" label={`Print handover ${one.number}`} onPress={() => setPrinting(one)}>
                Print
              </Button>
            ),
          },
        ]}
        rows={past}
        keyOf={({ event }) => event}
        empty="None yet."
      />
      {printing !== null && (
        <PrintFrozen key={printing.event} of={printing} onOver={() => setPrinting(null)} />
      )}
    </section>
  );
}

function PrintFrozen({ of, onOver }: { of: PastHandover; onOver: () => void }) {
  const sheet = useFrozenSheet(of.event);
  return sheet === null ? null : <PrintedSheet sheet={sheet} event={of.event} onOver={onOver} />;
}
