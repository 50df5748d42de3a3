import { Search } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { ActionScope } from '../action/actions.tsx';
import { grouped } from '../action/grouped.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import { fittingEntries, type PaletteEntry } from './palette-entry.ts';
import '../dialog/dialog.css';
import '../field/option-list.css';
import '../menu/action-menu.css';
import './palette.css';

export interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Everything that can be found without typing: actions, as a rule. */
  readonly entries: readonly PaletteEntry[];
  /** What the typed text finds besides: systems, people, entries; best first. */
  readonly finds?: (typed: string) => readonly PaletteEntry[];
  /** With this already typed: a burst of letters that belonged to no field. */
  readonly initialText?: string;
  /** What it is for, where it is not everything: "Narrow the board". */
  readonly label?: string;
  readonly placeholder?: string;
}

/** Ctrl+K: everything that can be done and everything that can be found, by typing a few letters of it. */
export function Palette({ open, onClose, label = 'Find or do', ...shown }: PaletteProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className="dialog-frame palette">
        <Dialog className="dialog" aria-label={label}>
          <ActionScope modal>
            <Found {...shown} label={label} onClose={onClose} />
          </ActionScope>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Found({
  onClose,
  entries,
  finds,
  initialText = '',
  label,
  placeholder = 'What do you want to do, or find?',
}: Omit<PaletteProps, 'open' | 'label'> & { label: string }) {
  const [typed, setTyped] = useState(initialText);
  const [cameFrom] = useState(() => document.activeElement);
  /** Before an action begins the focus is back where it was: what the action opens gives it back there in its turn. */
  const makeWay = (): void => {
    flushSync(onClose);
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  };
  // What can be done comes first: Enter does what was asked for, whatever happens to be called alike.
  const found = [...fittingEntries(typed, entries), ...(typed.trim() === '' ? [] : (finds?.(typed) ?? []))];
  const groups = grouped(found, ({ group }) => group);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={label} autoFocus className="palette-field">
        <Search size={20} strokeWidth={1.75} aria-hidden />
        <Input className="palette-input" placeholder={placeholder} />
      </TextField>
      {/* Scrolled by whoever has no wheel, too: the list itself keeps no focus. */}
      <div className="palette-scroll" tabIndex={0} role="group" aria-label="Scroll through what fits">
        <Menu
          className="option-list palette-list"
          aria-label="What fits"
          renderEmptyState={() => <p className="option-empty">Nothing fits. Try fewer letters.</p>}
        >
          {groups.map(([group, members]) => (
            <MenuSection key={group} className="menu-section">
              <Header className="menu-heading">{group}</Header>
              {members.map((entry) => (
                <EntryItem key={entry.id} entry={entry} onTaken={makeWay} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}

function EntryItem({ entry, onTaken }: { entry: PaletteEntry; onTaken: () => void }) {
  const { icon: Picture, blockedBecause, shortcut } = entry;
  return (
    <MenuItem
      className="option menu-item"
      id={entry.id}
      textValue={entry.label}
      isDisabled={blockedBecause !== undefined}
      onAction={() => {
        onTaken();
        entry.run();
      }}
    >
      <span className="menu-icon">
        {entry.mark ?? (Picture !== undefined && <Picture size={18} strokeWidth={1.75} />)}
      </span>
      <span className="option-words palette-words">
        <span>{entry.label}</span>
        <span className="option-hint">{blockedBecause ?? entry.hint}</span>
      </span>
      {shortcut !== undefined && <KeyHint shortcut={shortcut} />}
    </MenuItem>
  );
}
