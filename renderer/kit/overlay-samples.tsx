import { useMemo, useState } from 'react';
import { useActions, useAllActions } from '../ui/action/actions.tsx';
import { Button } from '../ui/button/button.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { Palette } from '../ui/palette/palette.tsx';
import { entryOfAction } from '../ui/palette/palette-entry.ts';
import { ShortcutSheet } from '../ui/palette/shortcut-sheet.tsx';
import { createToasts, ToastShelf } from '../ui/toast/toast.tsx';
import { sampleActions } from './control-samples.tsx';

type Overlay = 'palette' | 'keys' | 'dialog' | 'sheet' | null;

const toasts = createToasts();

export function OverlaySamples() {
  const [open, setOpen] = useState<Overlay>(null);
  const close = () => setOpen(null);
  const actions = useMemo(
    () => [
      ...sampleActions,
      {
        id: 'palette',
        label: 'Find or do',
        effect: 'types' as const,
        shortcut: 'Mod+K',
        group: 'Anywhere',
        run: () => setOpen('palette'),
      },
      {
        id: 'keys',
        label: 'Show the keys',
        effect: 'opens' as const,
        shortcut: '?',
        group: 'Anywhere',
        run: () => setOpen('keys'),
      },
    ],
    [],
  );
  useActions(actions);
  const all = useAllActions();
  return (
    <section className="kit-part">
      <h2>Overlays</h2>
      <div className="kit-line">
        <Button shortcut="Mod+K" onPress={() => setOpen('palette')}>
          Palette
        </Button>
        <Button shortcut="?" onPress={() => setOpen('keys')}>
          Keys
        </Button>
        <Button onPress={() => setOpen('dialog')}>Dialog</Button>
        <Button onPress={() => setOpen('sheet')}>Sheet</Button>
        <Button
          onPress={() =>
            toasts.show({
              text: 'EMIS Web, Leighton: Down',
              detail: 'What is lost is owed.',
              undo: () => undefined,
            })
          }
        >
          Toast
        </Button>
      </div>
      <Palette open={open === 'palette'} onClose={close} entries={all.map(entryOfAction)} />
      <ShortcutSheet open={open === 'keys'} onClose={close} actions={all} singleKeys />
      <Dialog
        title="Strike the entry through?"
        open={open === 'dialog'}
        onClose={close}
        form="narrow"
        alert
        footer={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button kind="danger" onPress={close}>
              Strike through
            </Button>
          </>
        }
      >
        <p>It stays readable, with a line through it and the reason beside it.</p>
      </Dialog>
      <Dialog title="Bring in changes" open={open === 'sheet'} onClose={close} form="sheet">
        <p>What arrived from the other station, and what conflicts.</p>
      </Dialog>
      <ToastShelf toasts={toasts} />
    </section>
  );
}
