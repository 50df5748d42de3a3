import type { SitrepReport } from '#shared/domain/sitreps/events.ts';
import { readAloud } from '#shared/domain/sitreps/read-aloud.ts';
import { shortForm } from '#shared/domain/sitreps/short-form.ts';
import { utf8Bytes, wordCount } from '#shared/domain/sitreps/text-length.ts';
import { useWording } from '../../store/use-wording.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { QrCode } from '../../ui/qr-code/qr-code.tsx';

interface ReportDialogProps {
  readonly report: SitrepReport;
  readonly onClose: () => void;
}

/** Big enough for a telephone held at arm's length: the sitrep crosses the air gap. */
export function ShortFormDialog({ report, onClose }: ReportDialogProps) {
  const text = shortForm(report, useWording());
  return (
    <Dialog title={`Sitrep ${report.number}, short form`} open onClose={onClose} form="wide">
      <div className="sitrep-short">
        <QrCode text={text} label={`Short form of sitrep ${report.number}: ${text}`} />
        <div>
          <p className="sitrep-quiet">
            Point a telephone’s camera at the square: it reads this text, {utf8Bytes(text)} bytes, with no
            network.
          </p>
          <pre>{text}</pre>
        </div>
      </div>
    </Dialog>
  );
}

/** Read out on the telephone, slowly; the other side reads back. */
export function ReadAloudDialog({ report, onClose }: ReportDialogProps) {
  const text = readAloud(report, useWording());
  return (
    <Dialog title={`Sitrep ${report.number}, to be read aloud`} open onClose={onClose} form="wide">
      <p className="sitrep-aloud">{text}</p>
      <p className="sitrep-quiet">{wordCount(text)} words: about a minute, slowly.</p>
    </Dialog>
  );
}
