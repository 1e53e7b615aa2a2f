import type { ReadBrief } from '../../campaigns/read-brief.ts'
import { prepareBranches } from './branches.ts'
import { prepareCriteria } from './criteria.ts'
import { prepareLookAlikes } from './look-alikes.ts'
import type { Prepared, PreparePorts } from './ports.ts'

/**
 * Looks up what a type's inputs need before they can be planned: checks made from a description, companies to be like,
 * addresses of branches. Inputs that are complete come back unchanged, without notes. Throws what the register throws.
 */
export const prepareBrief = async (read: ReadBrief, ports: PreparePorts): Promise<Prepared> => {
  const prepared = await byKind(read, ports)
  if (prepared === null || prepared.faults.length > 0)
    return prepared ?? { inputs: read.inputs, notes: [], faults: [] }
  return { ...prepared, inputs: read.type.inputs.parse(prepared.inputs) }
}

const byKind = (read: ReadBrief, ports: PreparePorts): Promise<Prepared | null> => {
  switch (read.type.prepares) {
    case 'criteria':
      return prepareCriteria(read, ports)
    case 'look-alikes':
      return prepareLookAlikes(read, ports)
    case 'branches':
      return prepareBranches(read, ports)
    case null:
      return Promise.resolve(null)
  }
}
