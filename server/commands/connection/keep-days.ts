/** So long a portal may come back to its data after it left (product section 4). */
export const KEEP_DAYS = 30
