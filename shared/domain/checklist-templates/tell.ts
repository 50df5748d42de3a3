import type { TellMap } from '../area.ts';
import { stepsOf, type ChecklistTemplate } from '../checklists/template.ts';
import type { templateEvents } from './events.ts';

const versioned = ({ title, version }: Pick<ChecklistTemplate, 'title' | 'version'>): string =>
  `Checklist ${title}, version ${String(version)}`;
const stepWords = (template: ChecklistTemplate): string =>
  stepsOf(template)
    .map(({ text }) => text)
    .join(' ');

/** How the checklists of the library read. */
export const templateTell: TellMap<typeof templateEvents> = {
  'template.version-put': {
    describe: ({ data: { to, from } }) =>
      from === null
        ? `${versioned(to)} written`
        : `${versioned(to)} replaces version ${String(from.version)}`,
    searchText: ({ to }) => stepWords(to),
    about: ({ key }) => [key],
  },
  'template.version-withdrawn': {
    describe: ({ data }) =>
      data.to === null
        ? `${versioned(data)} taken back`
        : `${versioned(data)} taken back: version ${String(data.to.version)} stands again`,
    about: ({ key }) => [key],
  },
  'template.draft-saved': {
    describe: ({ data: { to } }) => `${versioned(to)}: draft kept`,
    searchText: ({ to }) => stepWords(to),
    about: ({ key }) => [key],
  },
  'template.draft-discarded': {
    describe: ({ data }) => `${versioned(data.from)}: draft thrown away`,
    about: ({ key }) => [key],
  },
  'template.approved': {
    describe: ({ data }) => {
      const { approvedBy, reviewBy } = data.to;
      const approved = approvedBy === null ? 'approved by nobody' : `approved by ${approvedBy}`;
      return `${versioned(data)}: ${approved}${reviewBy === null ? '' : `, to be looked at again by ${reviewBy}`}`;
    },
    about: ({ key }) => [key],
  },
  'template.retired': {
    describe: ({ data }) => `Checklist ${data.title} taken out of use. ${data.reason}`,
    about: ({ key }) => [key],
  },
  'template.restored': {
    describe: ({ data }) => `Checklist ${data.title} is in use again`,
    about: ({ key }) => [key],
  },
};
