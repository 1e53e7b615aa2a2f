import robotsModule from 'robots-parser'
import type { AskSite } from './page-request.ts'
import { MOST_REDIRECTS, redirectTarget, tooManyRedirects } from './redirects.ts'

// The package is CommonJS but its types claim an ES default export, so that the compiler expects one `default` too many.
const robotsParser = robotsModule as unknown as typeof robotsModule.default

/** Says why an address may not be read, or null when it may. */
export type Robots = (url: string) => Promise<string | null>

type Rules = (url: string) => string | null

const readFile = async (ask: AskSite, start: string): Promise<{ status: number; body: string }> => {
  let url = start
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await ask({ operation: 'robots', url })
    const target = redirectTarget(answer, url)
    if (target === null) return answer
    url = target
  }
  throw tooManyRedirects(start)
}

/** RFC 9309: no file (4xx) allows all, a server in trouble (5xx) allows nothing. */
const rulesOf = (file: { status: number; body: string }, robotsUrl: string, userAgent: string): Rules => {
  const { host } = new URL(robotsUrl)
  if (file.status >= 500) return () => `${host} cannot give its robots.txt (status ${file.status})`
  if (file.status >= 400) return () => null
  const robots = robotsParser(robotsUrl, file.body)
  return (url) => (robots.isAllowed(url, userAgent) === false ? `robots.txt of ${host} forbids it` : null)
}

/**
 * Reads and keeps each origin's robots.txt for as long as this object lives. Throws ItemFailed when the file cannot be
 * reached at all, which means that the site cannot.
 */
export const createRobots = ({ ask, userAgent }: { ask: AskSite; userAgent: string }): Robots => {
  const known = new Map<string, Promise<Rules>>()
  const rulesFor = (origin: string): Promise<Rules> => {
    const robotsUrl = `${origin}/robots.txt`
    const rules =
      known.get(origin) ?? readFile(ask, robotsUrl).then((file) => rulesOf(file, robotsUrl, userAgent))
    known.set(origin, rules)
    return rules
  }
  return async (url) => {
    const rules = await rulesFor(new URL(url).origin)
    return rules(url)
  }
}
