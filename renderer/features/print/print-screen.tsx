import { useMemo, useRef, useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { addMinutes, instantOf, msOf } from '#shared/domain/instant.ts';
import { allSheets } from '#shared/domain/paper/select.ts';
import { useChecklistShelf } from '../../store/checklist-shelf.ts';
import { useContent, useHost, useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { BigText } from './big-text.tsx';
import { plannedSheets, type PlannedSheet } from './pack-plan.tsx';
import { PackForm } from './pack-form.tsx';
import { PaperState } from './paper-state.tsx';
import { usePrintChoice } from './print-choice.ts';
import { PrintedPack, type PackOf, type PackSheet } from './printed-pack.tsx';
import { readTheLog } from './read-the-log.ts';
import './print.css';

/** What is being printed: the sheets as they were planned, and the entry that gives them their serials. */
interface Printing {
  readonly issued: EventId;
  readonly planned: readonly PlannedSheet[];
}

/** Paper for the next hours: what to put on it, when the next replaces it, and what is out already. */
export function PrintScreen() {
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const [choice, keep] = usePrintChoice();
  const [next, setNext] = useState('');
  const [printing, setPrinting] = useState<Printing | null>(null);
  const [shown, setShown] = useState<readonly PlannedSheet[] | null>(null);
  const host = useHost();
  const id = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const shelf = useChecklistShelf();
  const sending = useSend();
  const isUnderWay = useRef(false);
  const writing = useWriting();
  const templates = useMemo(() => shelf.map(({ template }) => template), [shelf]);
  const { incident } = world;
  if (incident.status === 'undeclared' || id === null) return null;

  const parsed = parseTime(next, { now: msOf(now), zone: wording.zone, prefer: 'future' });
  const nextAt = parsed.kind === 'time' ? instantOf(parsed.at) : addMinutes(now, choice.hours * 60);
  const of: PackOf = { incident: incident.name, isExercise: incident.exercise, wording };
  const plan = async (): Promise<readonly PlannedSheet[]> => {
    const source = { world, now, wording };
    return plannedSheets(choice, source, { log: await readTheLog(host, id, source), templates });
  };
  const issue = async (): Promise<void> => {
    const planned = await plan();
    const sheets = planned.map(({ kind, title, lines }) => ({
      kind,
      title,
      ...(lines === undefined ? {} : { lines }),
    }));
    const answer = await sending.send(
      { type: 'paper.issue', data: { sheets, nextAt } },
      { said: `${sheets.length} sheets printed` },
    );
    const issued = answer.ok ? answer.events[0] : undefined;
    if (issued !== undefined) setPrinting({ issued, planned });
  };
  // The log is read before the pack is issued: a second Ctrl+P meanwhile would issue a second one.
  const print = (): void => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void issue().finally(() => {
      isUnderWay.current = false;
    });
  };
  const whyNot =
    choice.parts.length + choice.cards.length === 0
      ? 'Choose what to print.'
      : parsed.kind === 'wrong'
        ? 'The time of the next pack cannot be read.'
        : undefined;
  const printed = printing === null ? [] : withSerials(printing, allSheets(world));
  return (
    <div className="print-screen">
      <PaperState />
      <Refusal {...refusalOf(sending)} />
      <PackForm
        choice={choice}
        onChange={keep}
        templates={templates}
        next={next}
        onNext={setNext}
        nextAt={nextAt}
        onPrint={print}
        onRead={() => void plan().then(setShown)}
        isPending={sending.isPending}
        blockedBecause={whyNot}
        writing={writing}
      />
      {printed.length > 0 && <PrintedPack sheets={printed} of={of} onOver={() => setPrinting(null)} />}
      {shown !== null && (
        <BigText
          sheets={shown.map((sheet) => ({ ...sheet, serial: 'not printed', asAt: now, nextAt }))}
          of={of}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

/** The planned sheets with the serials that the log gave them; none until the log has come. */
function withSerials(
  { issued, planned }: Printing,
  sheets: ReturnType<typeof allSheets>,
): readonly PackSheet[] {
  const ofPack = sheets.filter((sheet) => sheet.issued === issued);
  return ofPack.map(({ serial, kind, title, asAt, nextAt }, place) => ({
    serial,
    kind,
    title,
    asAt,
    nextAt,
    blocks: planned[place]?.blocks ?? [],
  }));
}
