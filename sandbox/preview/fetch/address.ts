/** Who asks; HubSpot writes it into the address, so that the signature covers it. */
export type Identity = { userId: number; portalId: number; userEmail: string; appId: number }

/**
 * The address that is really called: the permitted origin replaced by the backend's base URL, path and query as the
 * extension wrote them, HubSpot's four identity parameters at the end.
 */
export const calledAddress = (url: URL, backendUrl: string, identity: Identity): string => {
  const own = url.search.slice(1)
  const added = [
    `userId=${identity.userId}`,
    `portalId=${identity.portalId}`,
    `userEmail=${encodeURIComponent(identity.userEmail)}`,
    `appId=${identity.appId}`,
  ]
  const query = [...(own === '' ? [] : [own]), ...added].join('&')
  return `${backendUrl.replace(/\/$/, '')}${url.pathname}?${query}`
}
