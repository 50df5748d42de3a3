import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ActionScope } from '../action/actions.tsx';
import { IconButton } from '../button/icon-button.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one thing to do last: at the right, where the eye ends. */
  readonly footer?: ReactNode;
  /** `sheet` stands at the right edge over the full height; `narrow` asks one question; `wide` shows a table. */
  readonly form?: 'plain' | 'narrow' | 'wide' | 'sheet';
  /** It must be answered: a click beside it does not close it. */
  readonly alert?: boolean;
}

/** Over everything else until it is closed. Esc closes it; the focus goes back to where it was. Keys of the page below rest. */
export function Dialog({
  title,
  open,
  onClose,
  children,
  footer,
  form = 'plain',
  alert = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      data-form={form}
      isOpen={open}
      isDismissable={!alert}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className="dialog-frame" data-form={form}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <ActionScope modal>
            <header className="dialog-head">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              <IconButton icon={X} label="Close" onPress={onClose} shortcut="Escape" />
            </header>
            <div className="dialog-body">{children}</div>
            {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
          </ActionScope>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
