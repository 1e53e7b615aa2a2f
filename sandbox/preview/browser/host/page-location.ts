import { useCallback, useEffect, useState } from 'react'
import type { PageLocation } from '../wire.ts'
import { addressOf, locationAt, locationOf, type Target } from './addresses.ts'

const here = (basePath: string): PageLocation => locationAt(basePath, new URL(window.location.href))

const viewerHere = (): string | null => new URLSearchParams(window.location.search).get('as')

/**
 * The place in the app that the browser's address names. Going somewhere adds to the browser's history, so that back and
 * forward, reloading and shared links work.
 */
export const usePageLocation = (basePath: string): [PageLocation, (target: Target) => void] => {
  const [location, setLocation] = useState(() => here(basePath))
  useEffect(() => {
    const follow = (): void => setLocation(here(basePath))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [basePath])
  const navigate = useCallback(
    (target: Target) => {
      const next = locationOf(target)
      window.history.pushState(null, '', addressOf(basePath, next, viewerHere()))
      setLocation(next)
      window.scrollTo(0, 0)
    },
    [basePath],
  )
  return [location, navigate]
}

/** Opens a page of the app from a page that is none itself. */
export const openAppPage = (portalId: number, target: Target): void => {
  window.location.assign(addressOf(`/preview/${portalId}/app`, locationOf(target), viewerHere()))
}
