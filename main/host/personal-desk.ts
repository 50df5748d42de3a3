import { answer, fault, type Answer } from '#shared/contract/answers.ts';
import type { PersonalPort } from '#shared/contract/host-port.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { PersonalFile, Saved } from '#main/engine/personal-file.ts';

/** For everybody at this machine. A person's name is never empty. */
const EVERYBODY = '';

const saved = (result: Saved): Answer<null> =>
  result.ok ? answer(null) : fault(result.code, result.message);

/** Drafts lie by incident and person; a line break stands in neither. */
const drawer = (incident: IncidentId | null, person: string | null): string =>
  `${incident ?? ''}\n${person ?? EVERYBODY}`;

/** What people keep on this machine: settings, and what they have typed and not sent. */
export const personalDesk = (settings: PersonalFile, drafts: PersonalFile): PersonalPort => ({
  settings: (person) => Promise.resolve(answer(settings.all(person ?? EVERYBODY))),
  putSetting: (person, key, value) => Promise.resolve(saved(settings.set(person ?? EVERYBODY, key, value))),
  drafts: (incident, person) => Promise.resolve(answer(drafts.all(drawer(incident, person)))),
  putDraft: (incident, person, key, value) =>
    Promise.resolve(saved(drafts.set(drawer(incident, person), key, value))),
});
