import { createContext, useContext } from 'react'
import type { OverlayBook } from './overlay-book.ts'
import type { PageServices } from './page-services.ts'

/** What a drawn component knows of the extension that it belongs to. */
export type Drawing = { services: PageServices; overlays: OverlayBook }

const DrawingContext = createContext<Drawing | null>(null)

/** Around everything that an extension draws. */
export const DrawingProvider = DrawingContext.Provider

/** The drawing that this component belongs to. Throws outside of one, which is a mistake of the preview's own. */
export const useDrawing = (): Drawing => {
  const drawing = useContext(DrawingContext)
  if (drawing === null) throw new Error('A component of an extension was drawn outside of one.')
  return drawing
}
