import { stableId } from '../../db/stable-id.ts'

/** The id of the job that publishes a candidate; its examine job has the candidate's own. */
export const publishJobId = (candidateId: string): string => stableId('publish', candidateId)
