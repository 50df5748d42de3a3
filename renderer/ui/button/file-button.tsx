import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button, type ButtonKind } from './button.tsx';

export interface FileButtonProps {
  readonly children: ReactNode;
  /** Endings and types that are shown first, such as `.csv`. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
  readonly kind?: ButtonKind;
  readonly autoFocus?: boolean;
}

/** Takes one file from where the person sits, by the system's own dialog. */
export function FileButton({ children, accept, onFile, kind = 'plain', autoFocus = false }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file !== null && file !== undefined) onFile(file);
      }}
    >
      <Button kind={kind} icon={FileUp} autoFocus={autoFocus}>
        {children}
      </Button>
    </FileTrigger>
  );
}
