import type { ReactNode } from 'react';
import { Count } from '../badge/badge.tsx';
import { given } from '../given.ts';
import './section-header.css';

export interface SectionHeaderProps {
  readonly title: string;
  readonly count?: number;
  /** 2 for the parts of a screen, 3 inside a panel. */
  readonly level?: 2 | 3;
  readonly actions?: ReactNode;
  readonly id?: string;
}

export function SectionHeader({ title, count, level = 2, actions, id }: SectionHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="section-header" data-level={level}>
      <Heading {...given({ id })} className="section-header-title">
        {title}
      </Heading>
      <Count {...given({ value: count })} />
      {actions !== undefined && <div className="section-header-actions">{actions}</div>}
    </div>
  );
}
