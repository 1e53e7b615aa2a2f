import type { LauncherNews } from '../../db/repositories/launcher-tasks.ts'

/** What HubSpot shows of HTML in a task; a campaign's name is whatever its launcher typed. */
const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const finds = (count: number): string => `${count} new ${count === 1 ? 'find' : 'finds'}`

const wholeSearch: Partial<Record<LauncherNews['status'], string>> = {
  partly_completed: ' (not everything could be searched)',
  cancelled: ' (stopped before its end)',
  failed: ' (it failed on the way)',
}

/** Subject and body (HTML) of the task that tells of these campaigns: names of campaigns and counts, never of people or companies. */
export const taskText = (news: LauncherNews[]): { subject: string; body: string } => {
  const total = news.reduce((sum, { leadCount }) => sum + leadCount, 0)
  const lines = news.map(
    ({ name, leadCount, status }) =>
      `<li>${asText(name)}: ${finds(leadCount)}${wholeSearch[status] ?? ''}</li>`,
  )
  return {
    subject: `Leadwright: ${finds(total)} to review`,
    body: `<p>Your lead campaigns have ended:</p><ul>${lines.join('')}</ul><p>Open Leadwright to review them.</p>`,
  }
}
