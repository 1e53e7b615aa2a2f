import type { PlanningApplication } from '../../clients/planning/application.ts'
import type { ApplicationsQuery, Planning } from '../../clients/planning/client.ts'
import { AppError, SourceUnusable } from '../../errors.ts'
import type { KeptAnswer } from '../../ports/planning-answers.ts'

/** An application with the answer that it stands in. */
export type FoundApplication = { application: PlanningApplication; answer: KeptAnswer }

/** What was read, and what was not, in words. */
type ApplicationsRead = { applications: FoundApplication[]; warnings: string[] }

/**
 * Reads the pages of some queries, `mostPages` of all together (at least one of each). Each page is a minute: when a later one fails, those read
 * before are used and the rest is said to be missing. Throws when the very first fails.
 */
export const readApplications = async (
  planning: Planning,
  queries: ApplicationsQuery[],
  mostPages: number,
): Promise<ApplicationsRead> => {
  const found: ApplicationsRead = { applications: [], warnings: [] }
  let pagesRead = 0
  for (const query of queries) {
    let [read, total] = [0, 0]
    const mostOfThis = Math.max(1, Math.ceil(mostPages / queries.length))
    try {
      for await (const page of planning.pages(query, mostOfThis)) {
        pagesRead += 1
        read += page.applications.length
        total = page.total
        found.applications.push(
          ...page.applications.map((application) => ({ application, answer: page.answer })),
        )
      }
    } catch (error) {
      if (!(error instanceof AppError) || error instanceof SourceUnusable || pagesRead === 0) throw error
      found.warnings.push(`Planning data broke off and the rest was not read: ${error.message}`)
      return found
    }
    if (total > read)
      found.warnings.push(
        `${total} applications are here; the newest ${read} were read, as its owner asks for one request a minute.`,
      )
  }
  return found
}
