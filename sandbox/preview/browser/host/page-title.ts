import { type RefObject, useEffect, useRef } from 'react'

/** Gives the browser's tab the words of this heading, now and whenever they change. */
export const usePageTitle = (): RefObject<HTMLHeadingElement> => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const element = heading.current
    if (element === null) return
    const take = (): void => {
      document.title = element.textContent ?? ''
    }
    take()
    const observer = new MutationObserver(take)
    observer.observe(element, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return heading
}
