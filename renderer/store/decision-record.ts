import { instantOf } from '#shared/domain/instant.ts';
import type { Debt } from '#shared/domain/log/state.ts';
import { CONFIDENCE_WORDS } from '#shared/domain/log/tell.ts';
import type { TypedField } from '../ui/form/typed-fields.tsx';
import { parseTime, type TimeContext } from '../ui/time/parse-time.ts';

/** The parts of a decision's record besides the decision and its reason, as forms ask for them (SPEC LO-5). */
export const DECISION_FIELDS: readonly (TypedField & { readonly debt: Debt })[] = [
  {
    key: 'options',
    debt: 'options',
    label: 'Options considered',
    description: 'What else could be done, and what was decided not to do.',
    kind: 'text',
  },
  { key: 'known', debt: 'known', label: 'What was known', kind: 'text' },
  {
    key: 'confidence',
    debt: 'confidence',
    label: 'How surely',
    kind: [
      { key: 'confirmed', label: CONFIDENCE_WORDS.confirmed },
      { key: 'likely', label: CONFIDENCE_WORDS.likely },
      { key: 'unverified', label: CONFIDENCE_WORDS.unverified },
    ],
  },
  {
    key: 'risks',
    debt: 'risks',
    label: 'Risks',
    description: 'What may go wrong, and what is done about it.',
    kind: 'text',
  },
  {
    key: 'authority',
    debt: 'authority',
    label: 'Authority',
    description: 'The policy, plan or person that it rests on.',
    kind: 'text',
  },
  { key: 'reviewAt', debt: 'review', label: 'Review at', kind: 'time' },
];

/** The parts that were typed, as a command takes them; `null` where the review time cannot be read. */
export function decisionPartsIn(
  values: Readonly<Record<string, string>>,
  time: TimeContext,
): Readonly<Record<string, string>> | null {
  const parts: Record<string, string> = {};
  for (const { key, kind } of DECISION_FIELDS) {
    const text = values[key]?.trim() ?? '';
    if (text === '') continue;
    if (kind !== 'time') {
      parts[key] = text;
      continue;
    }
    const parsed = parseTime(text, time);
    if (parsed.kind !== 'time') return null;
    parts[key] = instantOf(parsed.at);
  }
  return parts;
}
