import type { WorkflowPart } from '../app/workflow.ts'
import type { Deps } from '../commands/deps.ts'
import { launchFromWorkflow } from '../commands/workflow/launch-from-workflow.ts'

/** The part of the application that HubSpot's workflows use. */
export const workflowPart = (deps: Deps): WorkflowPart => ({
  launch: (order) => launchFromWorkflow(deps, order),
})
