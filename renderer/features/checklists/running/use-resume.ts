import { useCallback } from 'react';
import type { RunId } from '#shared/domain/ids.ts';
import { useDispatch } from '../../../store/use-dispatch.ts';

/** Takes a paused checklist up again, where it was left. */
export function useResume(run: RunId): () => void {
  const dispatch = useDispatch();
  return useCallback(
    () =>
      void dispatch({ type: 'checklist.resume', data: { runs: [run] } }, { said: 'Goes on', isShown: true }),
    [dispatch, run],
  );
}
