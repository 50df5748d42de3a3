import { useSetting } from './use-personal.ts';

const MOST = 4;

const textsIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

/** Why entries came late, as this person said it before: the last first, four at most. */
export function useLateReasons(): readonly [readonly string[], (reason: string) => void] {
  const [known, keep] = useSetting('late-reasons', textsIn, []);
  const remember = (reason: string): void => {
    const said = reason.trim();
    if (said !== '') keep([said, ...known.filter((one) => one !== said)].slice(0, MOST));
  };
  return [known, remember];
}
