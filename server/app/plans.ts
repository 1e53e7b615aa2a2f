import type { Actor } from './actor.ts'

/** How often a schedule runs, in its portal's time zone. `weekday`: 1 is Monday; `time`: `09:00`. */
export type CadenceView =
  | { kind: 'weekly'; weekday: number; time: string }
  | { kind: 'monthly'; day: number | 'last'; time: string }
  | { kind: 'cron'; cron: string }

/** A brief worth keeping, for everybody in a portal. */
export type TemplateView = {
  id: string
  name: string
  brief: Record<string, unknown>
  typeTitle: string
  madeBy: string
  mayDelete: boolean
}

/** A campaign that launches itself. */
export type ScheduleView = {
  id: string
  name: string
  brief: Record<string, unknown>
  typeTitle: string
  cadence: CadenceView
  cadenceText: string
  isActive: boolean
  /** Why it stands still, or what its last run met. */
  note: string | null
  nextRunAt: Date | null
  lastRun: { at: Date; campaignId: string | null; leads: number | null } | null
  /** Runs in a row that brought nothing new. */
  dryRuns: number
  /** After two dry runs: what to do. `radiusMiles`: a wider distance; null: it cannot be wider. */
  offer: { radiusMiles: number | null; sentence: string } | null
  madeBy: string
  mayChange: boolean
}

/** Templates and schedules of campaigns. Each call answers with the whole list as it is then, by name. */
export type PlansPart = {
  templates(actor: Actor): Promise<TemplateView[]>
  /**
   * The brief is checked as for a launch. Sent again as it is, it was saved already. Throws `invalid_input`, `not_allowed`,
   * `conflict` when the name is taken or there are too many.
   */
  saveTemplate(input: { actor: Actor; name: string; brief: unknown }): Promise<TemplateView[]>
  /** Throws `not_found`, `not_allowed`. */
  deleteTemplate(input: { actor: Actor; id: string }): Promise<TemplateView[]>
  schedules(actor: Actor): Promise<ScheduleView[]>
  /** Throws as `saveTemplate` does, and `invalid_input` for a cadence that runs more than once a day. */
  saveSchedule(input: {
    actor: Actor
    name: string
    brief: unknown
    cadence: CadenceView
  }): Promise<ScheduleView[]>
  /** What is absent stays. Throws `not_found`, `not_allowed`, `invalid_input`. */
  changeSchedule(input: {
    actor: Actor
    id: string
    brief?: unknown
    cadence?: CadenceView
    isActive?: boolean
  }): Promise<ScheduleView[]>
  /** Its campaigns and leads stay. Throws `not_found`, `not_allowed`. */
  deleteSchedule(input: { actor: Actor; id: string }): Promise<ScheduleView[]>
}
