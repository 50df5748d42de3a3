import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same one and does what the latest given one does: for actions, which are offered once. */
export function useLatest<Given extends readonly unknown[], Result>(
  run: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
