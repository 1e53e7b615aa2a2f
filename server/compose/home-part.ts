import type { HomePart } from '../app/home.ts'
import type { Deps } from '../commands/deps.ts'
import { confirmStep, hideChecklist } from '../commands/home/change-checklist.ts'
import type { HomeDeps } from '../commands/home/home-deps.ts'
import { readChecklist } from '../commands/home/read-checklist.ts'
import { readHome } from '../commands/home/read-home.ts'

/** The part of the application where a portal's people begin. `previewUrl`: of the sandbox's records, on which the card stands; null in live mode. */
export const homePart = (deps: Deps, previewUrl: ((portalId: number) => string) | null): HomePart => {
  const home: HomeDeps = {
    ...deps,
    cardsPage: (portalId, uiDomain) =>
      previewUrl === null ? hubSpotCardsPage(deps, portalId, uiDomain) : previewUrl(portalId),
  }
  return {
    home: (actor) => readHome(home, actor),
    checklist: (actor) => readChecklist(home, actor),
    confirmStep: (input) => confirmStep(home, input),
    hideChecklist: (input) => hideChecklist(home, input),
  }
}

/**
 * The tab "App cards" of our app among the connected apps, from where cards are added to companies. HubSpot documents the
 * way by words only; the address is the one that published apps send their installers to.
 */
const hubSpotCardsPage = ({ hubSpotApp }: Deps, portalId: number, uiDomain: string): string =>
  `https://${uiDomain}/integrations-settings/${portalId}/installed/framework/${hubSpotApp().appId}/app-cards`
