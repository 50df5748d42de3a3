import { existsSync } from 'node:fs';
import path from 'node:path';
import { answer, type Answer, type Trouble } from '#shared/contract/answers.ts';
import type { IncidentsPort } from '#shared/contract/host-port.ts';
import type { IncidentCard, OpenedIncident } from '#shared/contract/incidents.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { answeredLater } from './answered.ts';
import type { IncidentRegister, KnownIncident } from './incident-register.ts';
import { OpenIncident } from './open-incident.ts';
import type { OpenIncidents } from './open-incidents.ts';

export interface IncidentsDeskOptions {
  readonly open: OpenIncidents;
  readonly register: IncidentRegister;
  readonly dataFolder: string;
  /** Who is taken to type where a window does not say. */
  readonly author: Author;
  /** Why these data would not declare an incident; null = they would. Asked before a file is made. */
  readonly checkDeclaration: (declare: object, by: Author) => Trouble | null;
  /** Makes the worked example at `file`. */
  readonly makeExample: (file: string) => Promise<void>;
}

const EXTENSION = '.blackstart';
const EXAMPLE = `EXERCISE Northern Ireland, July 2024${EXTENSION}`;

/** The first screen's end of the host: what there is, open, create, close. */
export function incidentsDesk(options: IncidentsDeskOptions): IncidentsPort {
  const { open, register, dataFolder, author } = options;

  const openFile = (file: string, readOnly: boolean): Answer<OpenedIncident> => {
    const one = open.open(file, readOnly);
    return one instanceof OpenIncident ? answer(openedOf(one)) : one;
  };

  return {
    list: () => answeredLater(() => register.list().map((known) => cardOf(known, open))),
    open: ({ file, readOnly }) => flat(answeredLater(() => openFile(file, readOnly))),
    create: ({ declare, by = author, folder = dataFolder }) =>
      flat(
        answeredLater(() => {
          const refused = options.checkDeclaration(declare, by);
          if (refused !== null) return refused;
          const file = freeFile(folder, fileNameOf(declare));
          const one = open.create(file, ({ log }) => {
            const declared = log.dispatch({ type: 'incident.declare', data: declare }, by);
            return declared.ok ? null : declared;
          });
          return one instanceof OpenIncident ? answer(openedOf(one)) : one;
        }),
      ),
    openExample: () =>
      flat(
        answeredLater(async () => {
          const file = path.join(dataFolder, EXAMPLE);
          if (!existsSync(file)) await options.makeExample(file);
          return openFile(file, false);
        }),
      ),
    close: (incident) =>
      answeredLater(async () => {
        await open.close(incident);
        return null;
      }),
  };
}

/** An answer whose value is an answer already. */
async function flat<T>(later: Promise<Answer<Answer<T>>>): Promise<Answer<T>> {
  const outer = await later;
  return outer.ok ? outer.value : outer;
}

const openedOf = (one: OpenIncident): OpenedIncident => ({
  incident: one.id,
  file: one.file,
  readOnly: one.head.readOnly,
});

const cardOf = (known: KnownIncident, open: OpenIncidents): IncidentCard => ({
  incident: known.incident,
  file: known.file,
  name: known.name,
  exercise: known.exercise,
  phase: known.phase,
  lastSaved: known.lastSaved,
  isOpen: open.isOpen(known.file),
  problem:
    known.movedTo === null
      ? null
      : { code: 'moved', message: `It goes on in ${known.movedTo}. Here it can only be read.` },
});

/** What a file is called after: the incident's name as far as every file system takes it, an exercise marked as one. */
function fileNameOf(declare: object): string {
  const name = 'name' in declare ? String(declare.name) : '';
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} ,()&+_-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  const isExercise = 'exercise' in declare && declare.exercise === true;
  return `${isExercise ? 'EXERCISE ' : ''}${safe === '' ? 'Incident' : safe}`;
}

function freeFile(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, `${name}${n === 1 ? '' : ` ${n}`}${EXTENSION}`);
    if (!existsSync(file)) return file;
  }
}
