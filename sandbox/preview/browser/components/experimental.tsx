import type { IframeProps } from '@hubspot/ui-extensions'
import type {
  CenterProps,
  ExpandableTextProps,
  FileInputProps,
  GridItemProps,
  GridProps,
  MediaObjectProps,
  SettingsViewProps,
  Stack2Props,
} from '@hubspot/ui-extensions/experimental'
import { type ReactNode, useState } from 'react'
import { Field } from './field.tsx'
import { callRemote, remoteEvent, useReactions } from './remote-events.ts'
import { distancePx, shortSize } from './sizes.ts'

const frameHeights: Record<string, number> = { sm: 200, md: 400, lg: 600 }

/** Another site inside the extension. */
export const Iframe = ({ src, height }: IframeProps): ReactNode => (
  <iframe
    className="c-iframe"
    title={src}
    src={src}
    sandbox="allow-scripts allow-forms"
    height={frameHeights[shortSize(height, 'md')]}
  />
)

/** Something with a picture at its left or right. */
export const MediaObject = ({
  align = 'start',
  spacing,
  itemLeft,
  itemRight,
  children,
}: MediaObjectProps): ReactNode => (
  <div
    className="c-flex"
    style={{ alignItems: align, gap: distancePx(spacing === 'none' ? 'flush' : spacing, 'small') }}
  >
    {itemLeft ? <div>{itemLeft}</div> : null}
    <div className="c-box" style={{ flex: '1 1 0' }}>
      {children}
    </div>
    {itemRight ? <div>{itemRight}</div> : null}
  </div>
)

/** A column. */
export const Stack2 = ({ align = 'stretch', gap, children }: Stack2Props): ReactNode => (
  <div
    className="c-flex c-flex-column"
    style={{ flexDirection: 'column', alignItems: align, gap: distancePx(gap, 'flush') }}
  >
    {children}
  </div>
)

/** Something in the middle. */
export const Center = ({ maxContentSize, gutter, children }: CenterProps): ReactNode => (
  <div style={{ maxWidth: maxContentSize, marginInline: 'auto', paddingInline: distancePx(gutter, 'flush') }}>
    {children}
  </div>
)

/** Twelve columns. */
export const Grid = ({ gap, children }: GridProps): ReactNode => (
  <div className="c-grid" style={{ gap: distancePx(gap, 'flush') }}>
    {children}
  </div>
)

/** Some of the columns. */
export const GridItem = ({ size = 12, offset = 0, children }: GridItemProps): ReactNode => (
  <div style={{ gridColumn: offset > 0 ? `${offset + 1} / span ${size}` : `span ${size}` }}>{children}</div>
)

/** Settings with a bar to save or drop the changes. */
export const SettingsView = (props: SettingsViewProps): ReactNode => {
  const { saveBarVisible = false, numberOfSettingsChanged = 0, onSave, onCancel, children } = props
  const reactions = useReactions()
  return (
    <div>
      {children}
      {saveBarVisible ? (
        <div className="c-save-bar">
          <button
            type="button"
            className="c-button c-button-primary c-button-md"
            onClick={() => callRemote(onSave, remoteEvent('click'), reactions)}
          >
            Save
          </button>
          <button
            type="button"
            className="c-button c-button-secondary c-button-md"
            onClick={() => callRemote(onCancel, remoteEvent('click'), reactions)}
          >
            Cancel
          </button>
          <span>{numberOfSettingsChanged} changed</span>
        </div>
      ) : null}
    </div>
  )
}

/** Long text of which the rest shows on request. */
export const ExpandableText = (props: ExpandableTextProps): ReactNode => {
  const {
    maxHeight = 80,
    expandButtonText = 'Show more',
    collapseButtonText = 'Show less',
    expanded = false,
    children,
  } = props
  const [isOpen, setOpen] = useState(expanded)
  return (
    <div>
      <div className="c-expandable" style={isOpen ? undefined : { maxHeight }}>
        {children}
      </div>
      <button
        type="button"
        className="c-link c-link-primary"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? collapseButtonText : expandButtonText}
      </button>
    </div>
  )
}

/** A file of the person's machine. */
export const FileInput = ({ name, onChange }: FileInputProps): ReactNode => (
  <Field words={{ label: 'File' }}>
    {(ids) => (
      <input
        {...ids}
        type="file"
        name={name}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onChange({ name: file.name })
        }}
      />
    )}
  </Field>
)
