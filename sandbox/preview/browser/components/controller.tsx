import { createController } from '@remote-ui/react/host'
import { drawings } from './drawings.ts'
import { type Drawable, unmapped } from './unmapped.tsx'

const known = createController({ ...drawings })
const unknown = new Map<string, Drawable>()

const standInFor = (name: string): Drawable => {
  const made = unknown.get(name) ?? unmapped(name)
  unknown.set(name, made)
  return made
}

/** remote-ui's way from a component's name to its drawing; a name without one gets the red box. */
export const controller: typeof known = {
  ...known,
  get: (type) => {
    const name = String(type)
    if (!window.__previewDrawn.includes(name)) window.__previewDrawn.push(name)
    return Object.hasOwn(drawings, name) ? known.get(name) : standInFor(name)
  },
}
