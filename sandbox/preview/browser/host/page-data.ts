import type { PageData } from '../../page-data.ts'

/** What the server wrote into this page. */
export const readPageData = (): PageData => {
  const text = document.getElementById('page-data')?.textContent
  if (!text) throw new Error('The page carries no data to draw.')
  return JSON.parse(text) as PageData
}
