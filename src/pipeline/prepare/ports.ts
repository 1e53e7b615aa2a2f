import type { FieldFault } from '../../errors.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import type { ExaminationPorts } from '../examination.ts'

/** A company of HubSpot that the user chose, as the mirror has it. */
export type ChosenRecord = {
  id: string
  name: string | null
  domain: string | null
  postcode: string | null
  companyNumber: string | null
}

/** What it takes to complete the inputs of a brief before it is planned. */
export type PreparePorts = Pick<ExaminationPorts, 'register' | 'sites' | 'clock' | 'isSandbox'> & {
  /** Null: there is no key for one; simple rules then read descriptions. */
  model: LanguageModel | null
  /** The records of these ids that are mirrored; of no others, so that nothing else can leave. */
  recordsOf(ids: readonly string[]): Promise<ChosenRecord[]>
}

/** Inputs completed, with what was understood as sentences for the user; faults when they cannot be completed. */
export type Prepared = { inputs: Record<string, unknown>; notes: string[]; faults: FieldFault[] }
