import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { shortSize } from './sizes.ts'

/** A dialog in the middle. */
export const Modal = ({
  id,
  title,
  width,
  variant = 'default',
  onOpen,
  onClose,
  children,
  ...rest
}: ModalProps): ReactNode => (
  <Dialog
    id={id}
    title={title}
    label={rest['aria-label'] ?? title ?? 'Dialog'}
    className={`c-modal c-modal-${shortSize(width, 'sm')} c-modal-${variant}`}
    isModal={true}
    onOpen={onOpen}
    onClose={onClose}
  >
    {children}
  </Dialog>
)

/** A dialog at the right edge; the page beside it stays usable unless it is a modal one. */
export const Panel = ({
  id,
  title,
  width,
  variant = 'default',
  onOpen,
  onClose,
  children,
  ...rest
}: PanelProps): ReactNode => (
  <Dialog
    id={id}
    title={title}
    label={rest['aria-label'] ?? title ?? 'Panel'}
    className={`c-panel c-panel-${shortSize(width, 'sm')}`}
    isModal={variant === 'modal'}
    onOpen={onOpen}
    onClose={onClose}
  >
    {children}
  </Dialog>
)

/** The main part of a modal. */
export const ModalBody = ({ children }: ModalBodyProps): ReactNode => (
  <div className="c-dialog-body">{children}</div>
)

/** The buttons of a modal. */
export const ModalFooter = ({ children }: ModalFooterProps): ReactNode => (
  <footer className="c-dialog-foot">{children}</footer>
)

/** The main part of a panel. */
export const PanelBody = ({ children }: PanelBodyProps): ReactNode => (
  <div className="c-dialog-body">{children}</div>
)

/** The buttons of a panel. */
export const PanelFooter = ({ children }: PanelFooterProps): ReactNode => (
  <footer className="c-dialog-foot">{children}</footer>
)

/** A part of a panel's body. */
export const PanelSection = ({ flush = false, children }: PanelSectionProps): ReactNode => (
  <section className={flush ? 'c-panel-section c-panel-section-flush' : 'c-panel-section'}>
    {children}
  </section>
)
