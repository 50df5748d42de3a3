import { useState } from 'react';
import { EventId } from '#shared/domain/ids.ts';
import { lookup } from '#shared/domain/collection.ts';
import { correctedFact, entryFact } from '#shared/domain/log/entry.ts';
import { recordOf } from '#shared/domain/log/record.ts';
import { useIncident } from '../../store/host-context.ts';
import { useLogEntry, type LogEntryView } from '../../store/log-entry-query.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { lengthWords } from '../../ui/time/time-words.ts';
import { AboutLinks } from './about-links.tsx';
import { DecisionSection, Signatures } from './decision-section.tsx';
import { EntryActions } from './entry-actions.tsx';
import type { EntryChange } from './entry-change.ts';
import { EntryChangeDialog } from './entry-change-dialog.tsx';
import { authorWords, happenedAt, lateMinutes, lineWords, whoWords } from './line-words.ts';

/** One event of the log in full: what was said, by whom, when, and everything that became of it. */
export function EntryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const entryId = EventId.safeParse(id);
  const line = useLogEntry(entryId.success ? entryId.data : null);
  if (line === null) return <Panel title="..." kicker="Log" onClose={onClose} children={null} />;
  return <Entry line={line} onClose={onClose} />;
}

function Entry({ line, onClose }: { line: LogEntryView; onClose: () => void }) {
  const wording = useWording();
  const [change, setChange] = useState<EntryChange | null>(null);
  const { number, kind, text, corrected } = lineWords(line, wording);
  const { because } = recordOf(line);
  return (
    <Panel
      kicker={number === undefined ? 'Log' : `Entry ${number}`}
      title={wording.full(happenedAt(line))}
      onClose={onClose}
      footer={<EntryActions line={line} onChange={setChange} />}
    >
      <div className="entry">
        <div className="entry-marks">
          {kind !== undefined && <Badge>{kind}</Badge>}
          {line.struck !== null && <Badge kind="trouble">Struck through</Badge>}
          {line.redacted && <Badge kind="owed">Words redacted</Badge>}
        </div>
        <p className="entry-text" data-struck={line.struck !== null || undefined}>
          {corrected ?? text}
        </p>
        {corrected !== undefined && (
          <p className="entry-original">
            First written: <del>{text}</del>
          </p>
        )}
        {because !== undefined && (
          <p className="entry-because">
            <strong>Because</strong> {because}
          </p>
        )}
        <DecisionSection line={line} />
        <DefinitionList items={useFacts(line)} />
        <Signatures line={line} />
        <AboutLinks line={line} />
        <Corrections line={line} />
      </div>
      <EntryChangeDialog line={line} change={change} onClose={() => setChange(null)} />
    </Panel>
  );
}

function useFacts(line: LogEntryView): readonly Definition[] {
  const wording = useWording();
  const { fact } = line;
  const entry = entryFact(fact);
  const hasOwnClock = useIncident(
    ({ incident }) => incident.status === 'declared' && incident.clock !== null,
  );
  const owes = useIncident(({ log }) => lookup(log.owing, fact.id)?.owes) ?? [];
  const late = lateMinutes(fact, hasOwnClock);
  const told = fact.toldBy;
  const entered = wording.full(fact.recordedAt);
  return [
    { term: 'Happened', value: wording.full(happenedAt(line)) },
    { term: 'Entered', value: late === 0 ? entered : `${entered}, ${lengthWords(late)} late` },
    { term: 'Typed by', value: whoWords(line) },
    ...(told === undefined
      ? entry === undefined
        ? []
        : [{ term: 'Who said so' }]
      : [
          {
            term: 'Who said so',
            value: [told.name, told.place].filter((part) => part !== undefined).join(', '),
          },
          ...(told.ringBack === undefined ? [] : [{ term: 'Ring back', value: told.ringBack }]),
        ]),
    ...(fact.onBehalfOf === undefined ? [] : [{ term: 'On behalf of', value: fact.onBehalfOf }]),
    ...owedFacts(line, owes),
  ];
}

function owedFacts(line: LogEntryView, owes: readonly string[]): readonly Definition[] {
  const { because, lateReason } = recordOf(line);
  const paperSerial = entryFact(line.fact)?.data.paperSerial;
  return [
    ...(because === undefined && owes.includes('because') ? [{ term: 'Because', owed: true }] : []),
    ...(lateReason === undefined
      ? owes.includes('late-reason')
        ? [{ term: 'Why late', owed: true }]
        : []
      : [{ term: 'Why late', value: lateReason }]),
    ...(paperSerial === undefined ? [] : [{ term: 'Paper serial', value: paperSerial }]),
  ];
}

/** Every correction, each with its reason; the last one stands. */
function Corrections({ line: { corrections } }: { line: LogEntryView }) {
  const wording = useWording();
  if (corrections.length === 0) return null;
  return (
    <section>
      <SectionHeader title="Corrections" count={corrections.length} level={3} />
      <ol className="entry-corrections">
        {corrections.map((one) => {
          const data = correctedFact(one)?.data;
          return (
            <li key={one.id}>
              <p>{data?.text.to}</p>
              <p className="entry-quiet">
                {wording.time(one.recordedAt)}, {authorWords(one)}
                {data?.reason === undefined ? '' : `: ${data.reason}`}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
