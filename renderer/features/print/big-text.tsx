import { Dialog } from '../../ui/dialog/dialog.tsx';
import { PaperBlocks } from './paper-blocks.tsx';
import { PackHead, type PackOf, type PackSheet } from './printed-pack.tsx';

interface BigTextProps {
  readonly sheets: readonly PackSheet[];
  readonly of: PackOf;
  readonly onClose: () => void;
}

/** The pack in big text, where there is no printer: to be read aloud, photographed, copied by hand. */
export function BigText({ sheets, of, onClose }: BigTextProps) {
  return (
    <Dialog title="The pack in big text" form="sheet" open onClose={onClose}>
      <div className="big-text">
        {sheets.map((sheet, place) => (
          <article key={place}>
            <PackHead sheet={sheet} of={of} />
            <PaperBlocks blocks={sheet.blocks} />
          </article>
        ))}
      </div>
    </Dialog>
  );
}
