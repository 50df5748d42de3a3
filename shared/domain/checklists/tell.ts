import type { TellMap } from '../area.ts';
import type { RunId } from '../ids.ts';
import type { checklistEvents } from './events.ts';
import {
  aboutRunSubject,
  HOW_SECOND_WORDS,
  runSubjectWords,
  stepRef,
  type RunSubject,
  type Second,
} from './run-shape.ts';
import { answerWords } from './step-words.ts';
import { stepsOf } from './template.ts';

interface OnRun {
  readonly run: RunId;
  readonly number: string;
  readonly title: string;
  readonly on: RunSubject;
}

/** "Checklist A3, Ward printers back (EMIS Web)". */
function named({ number, title, on }: OnRun): string {
  const subject = runSubjectWords(on);
  return `Checklist ${number}, ${title}${subject === '' ? '' : ` (${subject})`}`;
}

/** Found under the checklist, and in the history of what it is worked through for. */
const about = ({ run, on }: OnRun): readonly string[] => [run, ...aboutRunSubject(on)];
const aboutStep = (data: OnRun & { readonly step: string }): readonly string[] => [
  ...about(data),
  stepRef(data.run, data.step),
];

const secondWords = ({ who, how }: Pick<Second, 'who' | 'how'>): string => `${who} ${HOW_SECOND_WORDS[how]}`;
const because = (reason: string | undefined): string =>
  reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`;
const atWords = (at: { readonly text: string } | null): string => (at === null ? '' : ` at "${at.text}"`);

interface Open {
  readonly text: string;
  readonly critical: boolean;
  readonly skipped: boolean;
}

/** What was left when a checklist was closed: critical steps by name, the others counted. */
function openWords(open: readonly Open[]): string {
  const names = (skipped: boolean): string =>
    open
      .filter((one) => one.critical && one.skipped === skipped)
      .map(({ text }) => text)
      .join(', ');
  const others = open.filter(({ critical }) => !critical).length;
  const parts = [
    names(true) === '' ? '' : `critical and skipped: ${names(true)}`,
    names(false) === '' ? '' : `critical and open: ${names(false)}`,
    others === 0 ? '' : `${String(others)} other ${others === 1 ? 'step' : 'steps'} not done`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `. ${parts.join('; ')}`;
}

/** How checklists in progress read. */
export const checklistTell: TellMap<typeof checklistEvents> = {
  'checklist.copied': {
    describe: ({ data: { template } }) =>
      `Checklist ${template.title}, version ${String(template.version)}, copied for this incident`,
    searchText: ({ template }) =>
      stepsOf(template)
        .map(({ text }) => text)
        .join(' '),
    about: ({ copy }) => [copy],
  },
  'checklist.started': {
    describe: ({ data }) =>
      `${named(data)} started, version ${String(data.version)}${data.of === 1 ? '' : `, one of ${String(data.of)}`}`,
    about,
  },
  'checklist.step-answered': {
    describe: ({ data }) => {
      const { to, second, corrects, critical, expected, text } = data;
      const marks = [
        critical && to.answer === 'skipped' ? 'critical' : '',
        corrects === null ? '' : 'corrected',
      ]
        .filter((mark) => mark !== '')
        .join(', ');
      const confirmed = second === null ? '' : `; confirmed by ${secondWords(second)}`;
      return `${named(data)}. ${text}: ${answerWords(to, expected)}${marks === '' ? '' : ` (${marks})`}${confirmed}`;
    },
    about: aboutStep,
  },
  'checklist.step-confirmed': {
    describe: ({ data }) => `${named(data)}. ${data.text}: confirmed by ${secondWords(data)}`,
    about: (data) => [...aboutStep(data), ...(data.person === null ? [] : [data.person])],
  },
  'checklist.noted': {
    describe: ({ data }) => `${named(data)}${atWords(data.at)}: ${data.note}`,
    about: (data) => [...about(data), ...(data.at === null ? [] : [stepRef(data.run, data.at.step)])],
  },
  'checklist.paused': {
    describe: ({ data }) => `${named(data)} paused${atWords(data.at)}: ${data.reason}`,
    about,
  },
  'checklist.resumed': {
    describe: ({ data }) => `${named(data)} taken up again${atWords(data.at)}`,
    about,
  },
  'checklist.completed': {
    describe: ({ data }) => `${named(data)} complete${because(data.said)}${openWords(data.open)}`,
    about,
  },
  'checklist.countersigned': {
    describe: ({ data }) => `${named(data)} signed by ${secondWords(data)}`,
    about,
  },
  'checklist.abandoned': {
    describe: ({ data }) => `${named(data)} given up${because(data.reason)}${openWords(data.open)}`,
    about,
  },
  'checklist.reopened': {
    describe: ({ data }) => `${named(data)} open again: ${data.reason}`,
    about,
  },
  'checklist.skip-settled': {
    describe: ({ data }) => `${named(data)}. ${data.text}: let stand, ${data.reason}`,
    about: aboutStep,
  },
  'checklist.skip-unsettled': {
    describe: ({ data }) => `${named(data)}. ${data.text}: to be looked at again`,
    about: aboutStep,
  },
  'checklist.version-taken': {
    describe: ({ data }) => {
      const { fromVersion, version, stay, fresh, goOn } = data;
      const kept = goOn === 0 ? '' : `, ${String(goOn)} critical of version ${String(fromVersion)} go on`;
      return `${named(data)} goes on with version ${String(version)} in place of ${String(fromVersion)}: answers that stay ${String(stay)}, new steps ${String(fresh)}${kept}`;
    },
    about,
  },
  'checklist.raised': {
    describe: ({ data }, wording) => {
      const { text, title, runs, since, role } = data;
      const first = runs.slice(0, 3).map(({ number, on }) => [number, runSubjectWords(on)].join(' ').trim());
      const more = runs.length > 3 ? ` and ${String(runs.length - 3)} more` : '';
      const who =
        role === null
          ? ''
          : ` Ask ${role.name}${role.who === null ? ', which nobody holds' : ` (${role.who})`}.`;
      return `Overdue since ${wording.time(since)}: ${text}. Checklist ${title}, ${first.join(', ')}${more}.${who}`;
    },
    about: ({ runs }) => runs.flatMap(({ run, on }) => [run, ...aboutRunSubject(on)]),
  },
  'checklist.struck': {
    describe: ({ data }) => `${named(data)} taken back: ${data.reason}`,
    about,
  },
  'checklist.reinstated': {
    describe: ({ data }) => `${named(data)} is there again`,
    about,
  },
  'checklist.entry-struck': {
    describe: ({ data }) => `Struck: ${data.was}. ${named(data)}: ${data.reason}`,
    about: (data) => [...about(data), ...(data.step === null ? [] : [stepRef(data.run, data.step)])],
  },
  'checklist.strike-lifted': {
    describe: ({ data }) => `Stands again: ${data.was}. ${named(data)}`,
    about: (data) => [...about(data), ...(data.step === null ? [] : [stepRef(data.run, data.step)])],
  },
};
