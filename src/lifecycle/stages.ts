/** The five stages of a lead, in order (product 2.4). Every campaign's lead begins at DISCOVERY. */
export const LIFECYCLE_STAGES = ['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER'] as const

/** Where a lead stands between found and won. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number]

/** True when `to` comes later than `from`. Staying is not forward. */
export const isForward = (from: LifecycleStage, to: LifecycleStage): boolean =>
  LIFECYCLE_STAGES.indexOf(to) > LIFECYCLE_STAGES.indexOf(from)
