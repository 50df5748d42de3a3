import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { clockWords } from '../../ui/time/time-words.ts';
import { wallTimeAt } from '../../ui/time/zoned-time.ts';

export interface ClockDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the clock shows, milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly title?: string;
  /** How to find the right time. */
  readonly how?: string;
  /** What will become of the answer. */
  readonly consequence: string;
  readonly onRight: (rightMs: number) => void;
  readonly children?: ReactNode;
}

/** Asks what the time really is. */
export function ClockDialog({
  isOpen,
  onClose,
  title = 'What is the time really?',
  ...rest
}: ClockDialogProps) {
  return (
    <Dialog title={title} form="narrow" open={isOpen} onClose={onClose}>
      <RightTime {...rest} />
    </Dialog>
  );
}

const HOW = 'Look at a clock that you trust: a telephone, a radio-controlled clock.';

function RightTime({
  now,
  zone,
  consequence,
  onRight,
  how = HOW,
  children,
}: Omit<ClockDialogProps, 'isOpen' | 'onClose' | 'title'>) {
  const [text, setText] = useState('');
  const context = { now, zone, prefer: nearer(text, now, zone) };
  const parsed = parseTime(text, context);
  return (
    <FormLayout
      label="What is the time really?"
      onSubmit={() => {
        if (parsed.kind === 'time') onRight(parsed.at);
      }}
      footer={
        <Button
          kind="primary"
          submit
          {...(parsed.kind === 'time' ? {} : { blockedBecause: 'Type the time first.' })}
        >
          That is the time
        </Button>
      }
    >
      <p>
        The clock shows {clockWords(wallTimeAt(now, zone))}. {how}
      </p>
      <TimeField
        label="The right time"
        text={text}
        onChange={setText}
        context={context}
        emptyMeans="Four figures, such as 0431"
        autoFocus
      />
      {children}
      <p className="clock-consequence">{consequence}</p>
    </FormLayout>
  );
}

/** A clock is wrong by less than half a day, forward or back: whichever is nearer is meant. */
function nearer(text: string, now: number, zone: string): 'past' | 'future' {
  const figures = /^(\d{1,2}):?(\d{2})$/.exec(text.trim());
  if (figures === null) return 'past';
  const shown = wallTimeAt(now, zone);
  const ahead = (Number(figures[1]) * 60 + Number(figures[2]) - shown.hour * 60 - shown.minute + 1440) % 1440;
  return ahead < 720 ? 'future' : 'past';
}
