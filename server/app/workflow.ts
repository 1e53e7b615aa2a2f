/** A workflow's order to launch a campaign around the company that it enrolled. */
export type WorkflowLaunch = {
  portalId: number
  /** The same for an order that is sent again. */
  callbackId: string
  companyId: string
  /** The company's own postcode where HubSpot sent it along. */
  companyPostcode: string | null
  /** What the action's fields were filled with, by their names; absent, null or '' when left empty. */
  fields: Readonly<Record<string, unknown>>
}

/** What became of it. Skipped ones are not to be sent again; `reason` says why in words. */
export type WorkflowOutcome =
  | { result: 'launched'; campaignId: string; reason: string }
  | { result: 'skipped'; reason: string }

/** What HubSpot's workflows ask for. */
export type WorkflowPart = {
  /** Launches once for each callback id. Throws only what may go away by itself: the sender repeats the order then. */
  launch(order: WorkflowLaunch): Promise<WorkflowOutcome>
}
