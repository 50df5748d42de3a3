import { Settings as Gear } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useUi } from '../../store/host-context.ts';
import { useSingleKeysSetting, useSoundsSetting, useThemeSetting } from '../../store/use-settings.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import './settings.css';

const THEMES = [
  { key: 'system', label: 'As this PC is set' },
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark', hint: 'For a dark room.' },
  { key: 'contrast', label: 'High contrast' },
] as const;

/** How the window looks and sounds to whoever sits at it; kept on this PC, for each person. */
export function Settings() {
  const [isOpen, setOpen] = useState(false);
  const name = useUi(({ atKeyboard }) => atKeyboard?.name);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'window.settings',
          label: 'Settings',
          hint: 'Theme, sounds, single keys, second copy.',
          icon: Gear,
          shortcut: 'Mod+,',
          effect: 'opens',
          group: 'Anywhere',
          keywords: 'theme dark light contrast sound keys preferences',
          run: () => setOpen(true),
        },
      ],
      [],
    ),
  );
  return (
    <Dialog
      title={name === undefined ? 'Settings of this PC' : `Settings of ${name}`}
      open={isOpen}
      onClose={() => setOpen(false)}
    >
      <SettingsForm />
    </Dialog>
  );
}

function SettingsForm() {
  const [theme, setTheme] = useThemeSetting();
  const [singleKeys, setSingleKeys] = useSingleKeysSetting();
  const [sounds, setSounds] = useSoundsSetting();
  const chooseCopy = useRunAction('second-copy.choose');
  return (
    <div className="settings">
      <RadioChoice label="Theme" options={THEMES} value={theme} onChange={setTheme} inline />
      <section>
        <SectionHeader title="Keys and sounds" level={3} />
        <CheckBox
          checked={singleKeys}
          onChange={setSingleKeys}
          hint="Off: only keys with Ctrl or Alt and the F keys act. Letters are then always harmless."
        >
          Single keys, such as n, / and ?
        </CheckBox>
        <CheckBox
          checked={sounds}
          onChange={setSounds}
          hint="One tone when nothing can be saved or this window is no longer live; six an hour at most."
        >
          Sounds
        </CheckBox>
      </section>
      {chooseCopy !== undefined && (
        <section>
          <SectionHeader title="Second copy" level={3} />
          <p className="settings-quiet">
            Every entry is also written to a folder that you choose, such as a USB stick.
          </p>
          <Button onPress={chooseCopy}>Choose the folder</Button>
        </section>
      )}
    </div>
  );
}
