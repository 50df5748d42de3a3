import type { Head } from '#shared/contract/head.ts';
import { levelAt, phaseAt, typeAt } from '#shared/domain/incident/select.ts';
import { PHASE_WORDS, type DeclaredIncident } from '#shared/domain/incident/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { inCharge } from '#shared/domain/people/select.ts';
import { useContent, useHead, useIncident, useLink, useUi } from '../store/host-context.ts';
import { useLookedBackTo } from '../store/look-back-scope.tsx';
import { useNow } from '../store/use-now.ts';
import { useWording, type TimeWording } from '../store/use-wording.ts';
import { useRunAction } from '../ui/action/actions.tsx';
import { AppBar, type BarFact } from '../ui/app-bar/app-bar.tsx';
import { given } from '../ui/given.ts';
import { mainPlaces } from './places.ts';
import { hashOf } from './window-address.ts';

/** Name, phase, EXERCISE, places; in charge, at the keyboard, clock, saved, second copy: always in sight. */
export function IncidentBar({ place }: { place: string }) {
  const incident = useIncident((state) => state.incident);
  const id = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const facts = useBarFacts();
  const now = useNow();
  const openIncident = useRunAction('incident.open-sheet');
  if (incident.status === 'undeclared') return null;
  return (
    <AppBar
      incident={incident.name}
      incidentLine={lineOf(incident, now)}
      exercise={incident.exercise}
      places={mainPlaces.map(({ key, label }) => ({
        key,
        label,
        href: hashOf(id, key),
        current: key === place,
      }))}
      facts={facts}
      {...given({ onIncident: openIncident })}
    />
  );
}

/** "Response · Critical incident · Level 2" */
function lineOf(incident: DeclaredIncident, now: Instant): string {
  const named = [typeAt(incident, now), levelAt(incident, now)].flatMap((term) => term?.name ?? []);
  return [PHASE_WORDS[phaseAt(incident, now).phase], ...named].join(' · ');
}

function useBarFacts(): readonly BarFact[] {
  const now = useNow();
  const wording = useWording();
  const charge = useIncident((state) => inCharge(state, now)?.holder.name);
  const atKeyboard = useUi((ui) => ui.atKeyboard?.name);
  const head = useHead((one) => one);
  const isLive = useLink(({ kind }) => kind === 'live');
  const past = useLookedBackTo();
  const [chooseCharge, signOn, lookBack, secondCopy] = [
    useRunAction('people.take-charge'),
    useRunAction('people.sign-on'),
    useRunAction('look-back.open'),
    useRunAction('second-copy.choose'),
  ];
  return [
    {
      key: 'charge',
      label: 'In charge',
      value: charge ?? 'VACANT',
      kind: charge === undefined ? 'trouble' : 'plain',
      ...given({ onPress: chooseCharge }),
    },
    {
      key: 'keyboard',
      label: 'At the keyboard',
      value: atKeyboard ?? 'Nobody',
      kind: atKeyboard === undefined ? 'late' : 'plain',
      ...given({ onPress: signOn }),
    },
    {
      key: 'clock',
      label: wording.date(now),
      value: `${wording.clock(now)} ${wording.zoneName(now)}`,
      kind: past === null ? 'plain' : 'late',
      ...given({ onPress: lookBack }),
    },
    savedFact(head, isLive, wording),
    { ...secondCopyFact(head, wording), ...given({ onPress: secondCopy }) },
  ];
}

function savedFact(head: Head | null, isLive: boolean, wording: TimeWording): BarFact {
  const fact = { key: 'saved', label: 'Saved' };
  if (!isLive) return { ...fact, value: 'NOT LIVE', kind: 'trouble' };
  if (head === null) return { ...fact, value: '...' };
  if (head.readOnly !== null) return { ...fact, value: 'Read only', kind: 'late' };
  if (head.faults.length > 0) return { ...fact, value: 'NOT SAVING', kind: 'trouble' };
  return { ...fact, value: head.lastSaved === null ? 'nothing yet' : wording.clock(head.lastSaved) };
}

function secondCopyFact(head: Head | null, wording: TimeWording): BarFact {
  const fact = { key: 'second-copy', label: 'Second copy' };
  if (head === null) return { ...fact, value: '...' };
  const { state, currentAt, behind } = head.secondCopy;
  switch (state) {
    case 'none':
      return { ...fact, value: 'None', kind: 'late' };
    case 'current':
      return { ...fact, value: currentAt === null ? 'Up to date' : wording.clock(currentAt) };
    case 'behind':
      return { ...fact, value: `${behind.toLocaleString('en-GB')} behind`, kind: 'late' };
    case 'failed':
      return { ...fact, value: 'Failed', kind: 'trouble' };
  }
}
