import { useRef, useState } from 'react';
import type { Answer, Trouble } from '#shared/contract/answers.ts';
import type { ImportReport } from '#shared/contract/files.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { useHost } from '../../store/host-context.ts';
import { useUndo } from '../../store/undo-offer.ts';
import { useServices } from '../../store/window-services.ts';
import type { ListTarget } from './list-target.ts';
import {
  commandData,
  outcomesOf,
  outcomeWords,
  SYSTEMS_FORMAT,
  tooLong,
  type SystemList,
} from './system-list.ts';

/** How far a list has come. Nothing is written before a person has seen what it will do. */
export type ListImport =
  | { readonly step: 'choose'; readonly trouble: Trouble | null }
  | { readonly step: 'reading'; readonly list: SystemList }
  | {
      readonly step: 'preview';
      readonly list: SystemList;
      readonly report: ImportReport;
      readonly trouble: Trouble | null;
    }
  | { readonly step: 'writing'; readonly list: SystemList; readonly report: ImportReport };

const START: ListImport = { step: 'choose', trouble: null };

/** Reads a list, shows what it would do to `target`, and does it. `onDone` hears when it is on disk. */
export function useListImport(target: ListTarget, onDone: () => void) {
  const host = useHost();
  const { say } = useServices();
  const undo = useUndo();
  const [standing, setStanding] = useState<ListImport>(START);
  /** Counts what was begun: an answer to something that was called off since is dropped. */
  const turn = useRef(0);

  const readFile = (id: IncidentId, list: Extract<SystemList, { kind: 'file' }>) =>
    host.ask((client) => client.importers.preview({ incident: id, format: SYSTEMS_FORMAT, file: list.file }));
  const read = async (id: IncidentId, list: SystemList): Promise<Answer<ImportReport>> =>
    list.kind === 'file'
      ? (tooLong(list.file) ?? (await readFile(id, list)))
      : { ok: true, value: target.preview(list.rows) };

  const look = async (list: SystemList): Promise<void> => {
    if (target.id === null) return;
    const mine = (turn.current += 1);
    setStanding({ step: 'reading', list });
    const answer = await read(target.id, list);
    if (mine !== turn.current) return;
    setStanding(
      answer.ok
        ? { step: 'preview', list, report: answer.value, trouble: null }
        : { step: 'choose', trouble: answer },
    );
  };

  const writeFile = async (
    id: IncidentId,
    list: Extract<SystemList, { kind: 'file' }>,
  ): Promise<Trouble | null> => {
    const by = host.ui.getState().atKeyboard;
    const answer = await host.ask((client) =>
      client.importers.run({
        incident: id,
        format: SYSTEMS_FORMAT,
        file: list.file,
        ...(by === null ? {} : { by }),
      }),
    );
    if (!answer.ok) return answer;
    const { rows, command, notKept } = answer.value;
    const text = `${list.name}: ${outcomeWords(outcomesOf(rows))}`;
    if (command === null) say({ text });
    else undo.offer({ command, log: target.log, text, isFinal: false });
    if (notKept !== null) say({ text: notKept, kind: 'trouble' });
    return null;
  };

  const writeRows = async (
    { name, rows }: Extract<SystemList, { kind: 'rows' }>,
    report: ImportReport,
  ): Promise<Trouble | null> => {
    const answer = await target.dispatch(
      { type: target.command, data: commandData(rows) },
      { said: `${name}: ${outcomeWords(outcomesOf(report.rows))}`, quietly: true },
    );
    return answer.ok ? null : answer;
  };

  const write = async (): Promise<void> => {
    if (standing.step !== 'preview' || target.id === null) return;
    const { list, report } = standing;
    setStanding({ step: 'writing', list, report });
    const trouble = await (list.kind === 'file' ? writeFile(target.id, list) : writeRows(list, report));
    if (trouble === null) onDone();
    else setStanding({ step: 'preview', list, report, trouble });
  };

  return {
    standing,
    look: (list: SystemList) => void look(list),
    write: () => void write(),
    /** Back to the choice; what is being read is dropped. */
    startAgain: () => {
      turn.current += 1;
      setStanding(START);
    },
  };
}
