/** The element above the page in which modals, panels, tooltips and alerts are drawn. */
export const overlaysElement = (): HTMLElement => {
  const element = document.getElementById('overlays')
  if (element === null) throw new Error('The page has no place for overlays.')
  return element
}
