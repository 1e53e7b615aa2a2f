/** What npm's output means for the person in front of the screen. */

const CAUSES = [
  [/ENOSPC|no space left/i, () => 'The disk is full: free about 1 GB and run the command again.'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/,
    (found) =>
      `The package registry could not be reached (${found}): connect to the network (or set npm's proxy) and run the command again.`,
  ],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    (found, root) =>
      `npm may not write in ${root} or its own cache (${found}): make both writable for this account.`,
  ],
  [
    /\bEINTEGRITY\b/,
    () =>
      'A downloaded package is not the one named in package-lock.json: run "npm cache clean --force", then the command again.',
  ],
  [
    /\bEUSAGE\b|can only install packages when/,
    () =>
      'package.json and package-lock.json do not agree: check the project out again, or run "npm install" if you changed them.',
  ],
  [
    /npm: (command )?not found/,
    () => 'npm is missing: install Node with npm (nodejs.org) and run the command again.',
  ],
]
const SHOWN_LINES = 8

/** One sentence for a failed `npm ci` when the cause is a known one, and npm's own words (without its manual page) below. */
export function sentenceFor(root, exitCode, output) {
  const words = wordsOf(output)
  const quoted = words.length === 0 ? '' : `\n  ${words.join('\n  ')}`
  for (const [pattern, sentence] of CAUSES) {
    const match = pattern.exec(output)
    if (match) return sentence(match[0], root) + quoted
  }
  if (exitCode === 'SIGKILL')
    return 'npm was killed during the installation (out of memory?); run the command again.'
  return `"npm ci" failed (${exitCode}); run the command again, and if it stays so read what npm says:${quoted}`
}

/** The manual page that npm appends to usage errors starts at "Clean install a project". */
function wordsOf(output) {
  const beforeManual = output.split('Clean install a project')[0]
  const lines = beforeManual.split('\n').filter((line) => line.replace('npm error', '').trim() !== '')
  return lines.slice(-SHOWN_LINES)
}
