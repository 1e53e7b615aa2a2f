/** HubSpot passes on a megabyte each way (developer docs, "fetching data"); a hundred leads with their evidence were measured at 1.17. */
const MOST_BYTES = 900_000

/**
 * A page of a list that HubSpot passes on: shortened until `present`ed it is small enough, but never below one item. The list goes
 * on behind the last one by `nextAfter`.
 */
export const fittingPage = async <Item, Shown>(
  limit: number,
  {
    read,
    present,
  }: {
    read: (limit: number) => Promise<{ items: Item[]; nextAfter: string | null }>
    present: (item: Item) => Shown
  },
): Promise<{ items: Shown[]; nextAfter: string | null }> => {
  const page = await read(limit)
  const items = page.items.map(present)
  const fitting = fittingCount(items)
  if (fitting >= items.length) return { items, nextAfter: page.nextAfter }
  // Read anew, since only the list knows the place behind an item.
  const shorter = await read(fitting)
  return { items: shorter.items.map(present), nextAfter: shorter.nextAfter }
}

const fittingCount = (items: readonly unknown[]): number => {
  let bytes = 0
  const tooMany = items.findIndex((item) => {
    bytes += Buffer.byteLength(JSON.stringify(item))
    return bytes > MOST_BYTES
  })
  return tooMany === -1 ? items.length : Math.max(1, tooMany)
}
