import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { readinessOf, type Action } from '../action/action.ts';
import { grouped } from '../action/grouped.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import '../field/option-list.css';
import './action-menu.css';

export interface ActionMenuProps {
  /** Names the menu for screen readers. */
  readonly label: string;
  /** The button that opens it: a Button or an IconButton without onPress. */
  readonly children: ReactNode;
  /** In order; where `group` changes, a new section begins. */
  readonly actions: readonly Action[];
}

/** Actions behind a button. What cannot run now stays in its place and says why. */
export function ActionMenu({ label, children, actions }: ActionMenuProps) {
  const sections = grouped(actions, ({ group }) => group ?? '');
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <Menu className="option-list menu" aria-label={label}>
          {sections.map(([group, members]) => (
            <MenuSection key={group} className="menu-section" aria-label={group === '' ? label : group}>
              {group !== '' && sections.length > 1 && <Header className="menu-heading">{group}</Header>}
              {members.map((action) => (
                <ActionItem key={action.id} action={action} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ActionItem({ action }: { action: Action }) {
  const { id, label, icon: Picture, shortcut, danger } = action;
  const readiness = readinessOf(action);
  return (
    <MenuItem
      className="option menu-item"
      id={id}
      textValue={label}
      isDisabled={readiness !== true}
      onAction={action.run}
      data-danger={danger}
    >
      <span className="menu-icon">{Picture !== undefined && <Picture size={18} strokeWidth={1.75} />}</span>
      <span className="option-words">
        <span>{label}</span>
        {readiness !== true && <span className="option-hint">{readiness.because}</span>}
      </span>
      {shortcut !== undefined && <KeyHint shortcut={shortcut} />}
    </MenuItem>
  );
}
