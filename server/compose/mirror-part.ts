import type { MirrorPart } from '../app/mirror.ts'
import type { Flow } from '../commands/flow/flow.ts'
import { chooseNumberProperty } from '../commands/mirror/choose-number-property.ts'
import { readMirrorStatus } from '../commands/mirror/read-mirror-status.ts'

/** The part of the application that tells of the local copy of HubSpot's companies. */
export const mirrorPart = ({ flow }: { flow: Flow }): MirrorPart => ({
  status: (portalId) => readMirrorStatus(flow.sql, portalId),
  chooseNumberProperty: async (input) => {
    await chooseNumberProperty(flow, input)
    return readMirrorStatus(flow.sql, input.actor.portalId)
  },
})
