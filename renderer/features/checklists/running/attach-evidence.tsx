import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '#shared/contract/protocol.ts';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { aboutRunSubject, stepRef } from '#shared/domain/checklists/run-shape.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { evidenceOf } from '#shared/domain/checklists/select.ts';
import { useHost, useIncident } from '../../../store/host-context.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { useWriting } from '../../../store/use-writing.ts';
import { Banner } from '../../../ui/banner/banner.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FileButton } from '../../../ui/button/file-button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';

export interface AttachEvidenceProps {
  readonly standing: RunStanding;
  readonly at: StepStanding;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_048_576);

/** A picture or a file beside a step. None is ever required, and none may show a patient. */
export function AttachEvidence({ standing, at }: AttachEvidenceProps) {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  const attachments = useIncident((state) => state.attachments);
  const { run } = standing;
  const attached = evidenceOf({ attachments }, run.id, at.on.key);
  return (
    <>
      <Button
        icon={Paperclip}
        kind={at.on.step.evidence === true ? 'plain' : 'quiet'}
        onPress={() => setOpen(true)}
        {...(writing === true ? {} : { blockedBecause: writing.because })}
      >
        {at.on.step.evidence === true ? 'Attach a picture: welcome here' : 'Attach a file'}
      </Button>
      {attached.map(({ name, sha256 }) => (
        <span key={sha256} className="run-attached">
          <Paperclip size={14} aria-hidden /> {name}
        </span>
      ))}
      {isOpen && <AttachDialog standing={standing} at={at} onClose={() => setOpen(false)} />}
    </>
  );
}

function AttachDialog({
  standing: { run },
  at: { on },
  onClose,
}: AttachEvidenceProps & { onClose: () => void }) {
  const host = useHost();
  const sending = useSend();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const attach = async (file: File): Promise<void> => {
    setTrouble(null);
    if (file.size > LIMITS.blobBytes) {
      setTrouble(
        `${file.name} has ${megabytes(file.size)} MB; the incident keeps files of ${megabytes(LIMITS.blobBytes)} MB at most. Keep it on a stick, and note where it lies.`,
      );
      return;
    }
    setReading(true);
    const kept = await host.putBlob(file);
    setReading(false);
    if (!kept.ok) {
      setTrouble(kept.message);
      return;
    }
    const { hash: sha256, size } = kept.value;
    const about = [run.id, stepRef(run.id, on.key), ...aboutRunSubject(run.on)];
    const sent = await sending.send(
      { type: 'attachment.add', data: { sha256, size, name: file.name, about } },
      { said: `Attached: ${file.name}` },
    );
    if (sent.ok) onClose();
  };
  return (
    <Dialog title={`Attach to step ${on.place}`} open onClose={onClose} form="narrow">
      <div className="run-attach">
        <Banner kind="warning" title="No patients in it.">
          No faces, no names, no screens with a record on them. What is attached stays in the incident file
          and goes wherever that goes.
        </Banner>
        {trouble !== null && (
          <Banner kind="fault" title="Not attached.">
            {trouble}
          </Banner>
        )}
        <Refusal {...refusalOf(sending, onClose)} />
        <p>{on.step.text}</p>
        {isReading ? (
          <p role="status">Reading the file ...</p>
        ) : (
          <FileButton kind="primary" accept={[]} autoFocus onFile={(file) => void attach(file)}>
            Choose a file
          </FileButton>
        )}
      </div>
    </Dialog>
  );
}
