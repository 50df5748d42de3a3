import { ArrowUp, File, FileText, Folder, HardDrive, Usb } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import './file-picker.css';

export interface PickerEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'incident' | 'journal' | 'file';
}
export interface PickerFolder {
  readonly folder: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly entries: readonly PickerEntry[];
  readonly places: readonly { readonly name: string; readonly path: string; readonly isRemovable: boolean }[];
}

export interface FilePickerProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the folder holds; null asks for where to begin. A message where it cannot be read. */
  readonly load: (folder: string | null) => Promise<PickerFolder | { readonly message: string }>;
  /** What is picked: one of these kinds of file, or the folder that is shown. */
  readonly pick: readonly Exclude<PickerEntry['kind'], 'folder'>[] | 'folder';
  /** On the button: "Use this folder". */
  readonly pickLabel: string;
  readonly onPick: (path: string) => void;
}

/** Finds a file or a folder on the machine that runs Blackstart: the same in every shell. */
export function FilePicker({ title, open, onClose, ...rest }: FilePickerProps) {
  return (
    <Dialog title={title} form="wide" open={open} onClose={onClose}>
      <Folders {...rest} />
    </Dialog>
  );
}

type FoldersProps = Omit<FilePickerProps, 'title' | 'open' | 'onClose'>;

function Folders({ load, pick, pickLabel, onPick }: FoldersProps) {
  const { shown, message, goTo } = useFolder(load);
  if (shown === null) return <p role="status">{message ?? 'Looking ...'}</p>;
  const files = pick === 'folder' ? [] : pick;
  const listed = shown.entries.filter(({ kind }) => kind === 'folder' || files.some((one) => one === kind));
  return (
    <div className="file-picker">
      <ul className="file-picker-places" aria-label="Places">
        {shown.places.map((place) => (
          <li key={place.path}>
            <Button
              kind="quiet"
              wide
              icon={place.isRemovable ? Usb : HardDrive}
              onPress={() => goTo(place.path)}
            >
              {place.name}
            </Button>
          </li>
        ))}
      </ul>
      <div className="file-picker-folder">
        <div className="file-picker-head">
          {shown.parent !== null && (
            <IconButton icon={ArrowUp} label="Up one folder" onPress={() => goTo(shown.parent)} />
          )}
          <code className="file-picker-path">{shown.folder}</code>
          {pick === 'folder' && (
            <Button kind="primary" onPress={() => onPick(shown.folder)}>
              {pickLabel}
            </Button>
          )}
        </div>
        {message !== null && <p role="alert">{message}</p>}
        <ul className="file-picker-entries" aria-label={`In ${shown.folder}`}>
          {listed.map((entry) => (
            <li key={entry.path}>
              <Button
                kind="quiet"
                wide
                icon={iconOf(entry)}
                onPress={() => (entry.kind === 'folder' ? goTo(entry.path) : onPick(entry.path))}
              >
                {entry.name}
              </Button>
            </li>
          ))}
          {listed.length === 0 && <li className="file-picker-none">Nothing here that can be picked.</li>}
        </ul>
      </div>
    </div>
  );
}

function useFolder(load: FilePickerProps['load']) {
  const [shown, setShown] = useState<PickerFolder | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const goTo = useCallback(
    (folder: string | null) => {
      void load(folder).then((found) => {
        if ('message' in found) {
          setMessage(found.message);
          return;
        }
        setMessage(null);
        setShown(found);
      });
    },
    [load],
  );
  useEffect(() => goTo(null), [goTo]);
  return { shown, message, goTo };
}

function iconOf({ kind }: PickerEntry) {
  switch (kind) {
    case 'folder':
      return Folder;
    case 'incident':
    case 'journal':
      return FileText;
    case 'file':
      return File;
  }
}
