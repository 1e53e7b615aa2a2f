import { useHome } from '../frame/home-context.ts'

/** After a decision the frame's count of what waits is another one: has the frame ask for it anew. */
export const useCountAgain = (): (() => void) => {
  const { home, putHome } = useHome()
  // What is put is shown at once and then asked for; here only the asking is wanted.
  return () => putHome(home)
}
