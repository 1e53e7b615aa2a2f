/** The only source of time for the domain, so that tests can move it. */
export interface Clock {
  /** The present moment. */
  now(): Date
}
