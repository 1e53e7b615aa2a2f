/** What a launch would bring, each with a range. */
export type ForecastView = {
  finds: { low: number; high: number }
  minutes: { low: number; high: number }
  microPounds: { low: number; high: number }
  calls: { vendor: string; low: number; high: number }[]
  sentence: string
  warnings: string[]
}

/** The type's own inputs completed, what was understood as sentences, and what that cost. */
export type PreparationView = { inputs: Record<string, unknown>; notes: string[]; costMicroPounds: number }

/** One own input of a campaign type, as a form needs it. */
export type CampaignInputView = {
  name: string
  label: string
  help: string
  kind:
    | 'text'
    | 'long-text'
    | 'choice'
    | 'choices'
    | 'yes-no'
    | 'list'
    | 'number'
    | 'postcodes'
    | 'companies'
    | 'criteria'
    | 'look-alikes'
  options: { value: string; label: string }[]
  isRequired: boolean
  defaultValue: unknown
}

/** A campaign type as a form needs it. */
export type CampaignTypeView = {
  id: string
  title: string
  formText: string
  description: string
  defaults: Record<string, unknown>
  /** `none`: no postcode, distance or maximum is asked for. */
  area: 'circle' | 'none'
  counts: 'companies' | 'sites'
  /** What of its inputs is looked up before launch. */
  prepares: 'look-alikes' | 'criteria' | 'branches' | null
  inputs: CampaignInputView[]
  examples: { name: string; inputs: Record<string, unknown> }[]
}
