/** Something that a person can act on; the message is all that is shown. */
export class InstallError extends Error {
  /** @param {number} exitCode of the whole script, 1-255 */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
