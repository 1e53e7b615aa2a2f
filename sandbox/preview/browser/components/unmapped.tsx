import { type ReactNode, useEffect } from 'react'

declare global {
  interface Window {
    /** Names of components that an extension used and the preview cannot draw. */
    __previewUnmapped: string[]
    /** Names of all components that extensions used so far. */
    __previewDrawn: string[]
  }
}

window.__previewUnmapped = []
window.__previewDrawn = []

type UnmappedProps = { children?: ReactNode }

/** A component that can stand in for any other. */
export type Drawable = (props: UnmappedProps) => ReactNode

/** A component in the place of one that the preview does not know: a red box with its name, and an entry in the window's list. */
export const unmapped = (name: string): Drawable => {
  const Unmapped = ({ children }: UnmappedProps): ReactNode => {
    useEffect(() => {
      window.__previewUnmapped.push(name)
    }, [])
    return (
      <div className="unmapped" data-unmapped={name}>
        <code>{name}</code> is not drawn by this preview
        {children}
      </div>
    )
  }
  return Unmapped
}
