/** A path with a query string; what is undefined or null is left out. */
export const withQuery = (
  path: string,
  query: Record<string, string | number | boolean | null | undefined>,
): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}
