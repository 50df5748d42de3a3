import { useSetting } from '../../store/use-personal.ts';

/** What delays an entry as a rule, until somebody's own reasons stand here. */
const USUAL: readonly string[] = ['On the phone', 'Written on paper first', 'Told late'];
const KEPT = 5;

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;

/** The reasons for entering late that this person gave last, and what remembers another. */
export function useLateReasons(): readonly [readonly string[], (reason: string) => void] {
  const [reasons, put] = useSetting('late-reasons', texts, USUAL);
  const remember = (reason: string): void =>
    put([reason, ...reasons.filter((one) => one !== reason)].slice(0, KEPT));
  return [reasons, remember];
}
