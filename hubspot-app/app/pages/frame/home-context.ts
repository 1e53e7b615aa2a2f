import type { Home } from '@leadwright/contract'
import { createContext, useContext } from 'react'

/** What every page of the app needs. */
export type AtHome = {
  baseUrl: string
  portalId: number
  home: Home
  /** Takes the home as it is after a change that a page made. */
  putHome: (home: Home) => void
}

/** Held by the frame around the pages. */
export const HomeContext = createContext<AtHome | null>(null)

/** What the frame knows. Throws where a page is drawn without the frame, which is a mistake of ours. */
export const useHome = (): AtHome => {
  const known = useContext(HomeContext)
  if (known === null) throw new Error('A page was drawn outside the frame of the app.')
  return known
}
