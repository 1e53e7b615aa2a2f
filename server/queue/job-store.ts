/** A claimed job, as far as taking and giving back goes. */
export type ClaimedJob = { id: string; expireInSeconds: number }

/** Where the jobs of one queue are kept. */
export type JobStore<Job extends ClaimedJob> = {
  /** Claims at most so many jobs for this process, the most urgent first. */
  claim(most: number): Promise<Job[]>
  /** Gives signs of life; the ids of those that are still this process's. */
  keepAlive(jobs: Job[]): Promise<ReadonlySet<string>>
  /** Ends a job that was done. */
  finish(job: Job): Promise<void>
  /** Gives a job back to be tried again, or for good after its last attempt. */
  fail(job: Job, error: unknown): Promise<void>
}
