import { useState } from 'react';
import { gapsIn, oldSheets, sheetsOut, sheetsWithGaps } from '#shared/domain/paper/select.ts';
import type { Sheet, SheetEnd } from '#shared/domain/paper/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { PaperState } from './paper-state.tsx';
import './print.css';

/** Where the paper is: old sheets that may be believed, sheets that are not back, lines that are missing. */
export function SheetsScreen() {
  const paper = useIncident((state) => state.paper);
  const wording = useWording();
  const gaps = sheetsWithGaps({ paper });
  return (
    <div className="print-screen">
      <PaperState />
      <SheetGroup
        title="Old paper: collect it and destroy it"
        none="No old paper is out."
        sheets={oldSheets({ paper })}
        words={(sheet) =>
          `as at ${wording.time(sheet.asAt)}, replaced by ${sheet.replacedBy ?? 'a newer one'}`
        }
        ends={[['destroyed', 'Destroyed']]}
      />
      <SheetGroup
        title="To be written on, not back"
        none="Every sheet that was written on is back."
        sheets={sheetsOut({ paper })}
        words={(sheet) => outWords(sheet, wording)}
        ends={[
          ['keyed', 'All keyed in'],
          ['unused', 'Not used'],
          ['lost', 'Lost'],
        ]}
      />
      <section>
        <SectionHeader title="Lines that are missing" count={gaps.length} level={2} />
        {gaps.length === 0 ? (
          <p className="print-quiet">None between the lines that were keyed in.</p>
        ) : (
          <ul className="print-list">
            {gaps.map((sheet) => (
              <li key={sheet.serial}>
                <strong>{sheet.serial}</strong> line {gapsIn(sheet).join(', ')}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

const outWords = ({ asAt, entries }: Sheet, wording: TimeWording): string =>
  `printed ${wording.time(asAt)}${entries === 0 ? '' : `, ${String(entries)} lines keyed in`}`;

interface SheetGroupProps {
  readonly title: string;
  readonly none: string;
  readonly sheets: readonly Sheet[];
  readonly words: (sheet: Sheet) => string;
  readonly ends: readonly (readonly [SheetEnd, string])[];
}

/** Sheets of one kind, to be ticked and said something of together. */
function SheetGroup({ title, none, sheets, words, ends }: SheetGroupProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const sending = useSend();
  const serials = sheets.map(({ serial }) => serial).filter((serial) => ticked.has(serial));
  const say = (as: SheetEnd, label: string): void => {
    void sending
      .send(
        { type: 'paper.return', data: { serials, as } },
        {
          said: `${serials.length === 1 ? (serials[0] ?? '') : `${String(serials.length)} sheets`}: ${label}`,
        },
      )
      .then((answer) => {
        if (answer.ok) setTicked(new Set());
      });
  };
  return (
    <section>
      <SectionHeader title={title} count={sheets.length} level={2} />
      <Refusal {...refusalOf(sending)} />
      {sheets.length === 0 && <p className="print-quiet">{none}</p>}
      <div className="print-list">
        {sheets.map((sheet) => (
          <CheckBox
            key={sheet.serial}
            checked={ticked.has(sheet.serial)}
            onChange={(isTicked) => {
              const next = new Set(ticked);
              if (isTicked) next.add(sheet.serial);
              else next.delete(sheet.serial);
              setTicked(next);
            }}
            hint={words(sheet)}
          >
            {sheet.serial} {sheet.title}
          </CheckBox>
        ))}
      </div>
      {sheets.length > 0 && serials.length === 0 && (
        <p className="print-quiet">Tick sheets to say what became of them.</p>
      )}
      {serials.length > 0 && (
        <div className="print-buttons">
          {ends.map(([as, label]) => (
            <Button key={as} onPress={() => say(as, label)} pending={sending.isPending}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
