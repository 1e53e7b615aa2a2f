// Cursors lead forwards only. HubSpot draws each page of the app anew when somebody comes back to it, so that what came
// before a cursor is kept here, as long as the app is open.
const cursorBefore = new Map<string, string | null>()

/** Remembers that one page follows another. */
export const rememberStep = (from: string | null, to: string): void => {
  cursorBefore.set(to, from)
}

/** The cursor of the page before this one; undefined where it was not come by. */
export const stepBefore = (cursor: string): string | null | undefined => cursorBefore.get(cursor)
