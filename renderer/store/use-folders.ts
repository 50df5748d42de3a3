import { useCallback } from 'react';
import type { FolderListing } from '#shared/contract/files.ts';
import { useHost } from './host-context.ts';

/** Reads folders of the machine that runs Blackstart, for the file picker. */
export function useFolders(): (
  folder: string | null,
) => Promise<FolderListing | { readonly message: string }> {
  const host = useHost();
  return useCallback(
    async (folder) => {
      const answer = await host.ask((client) => client.folders.list({ folder }));
      return answer.ok ? answer.value : { message: answer.message };
    },
    [host],
  );
}
