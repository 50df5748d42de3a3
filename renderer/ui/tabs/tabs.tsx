import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Count } from '../badge/badge.tsx';
import { given } from '../given.ts';
import './tabs.css';

export interface TabDefinition<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<Key extends string> {
  /** Names the set for screen readers. */
  readonly label: string;
  readonly tabs: readonly TabDefinition<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

export function Tabs<Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className="tab">
            {tab.label}
            <Count {...given({ value: tab.count })} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
