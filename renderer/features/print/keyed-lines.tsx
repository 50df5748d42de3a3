import { gapsIn, sheetOf } from '#shared/domain/paper/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** What of a sheet is keyed in and which of its lines are missing; the sheet is closed once it is all in. */
export function KeyedLines({ serial }: { serial: string }) {
  const paper = useIncident((state) => state.paper);
  const sheet = sheetOf({ paper }, serial);
  const sending = useSend();
  if (sheet === undefined) return null;
  const gaps = gapsIn(sheet);
  const finish = (): void => {
    void sending.send(
      { type: 'paper.return', data: { serials: [serial], as: 'keyed' } },
      { said: `${serial}: all keyed in` },
    );
  };
  return (
    <section aria-label={`Sheet ${serial}`}>
      <SectionHeader title={`${serial} ${sheet.title}`} level={3} />
      <Refusal {...refusalOf(sending)} />
      <p>
        {sheet.entries === 1 ? '1 line' : `${String(sheet.entries)} lines`} keyed in
        {sheet.lines === null ? '' : ` of ${String(sheet.lines)}`}.{' '}
        {gaps.length === 0 ? 'No line is missing.' : `Missing: line ${gaps.join(', ')}.`}
      </p>
      {sheet.end === null ? (
        <Button onPress={finish} pending={sending.isPending}>
          This sheet is all keyed in
        </Button>
      ) : (
        <p>It is closed.</p>
      )}
    </section>
  );
}
