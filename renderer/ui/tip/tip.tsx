import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { KeyHint } from '../key-hint/key-hint.tsx';
import './tip.css';

/** A word on the control inside it, on hover and on focus. Never the only place where something is said. */
export function Tip({ text, shortcut, children }: { text: string; shortcut?: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>
        {text}
        {shortcut !== undefined && <KeyHint shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
