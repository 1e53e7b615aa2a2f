import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages'
import { ActivityPage } from './activity-page.tsx'
import { CampaignPage } from './campaign-page.tsx'
import { CampaignsPage } from './campaigns-page.tsx'
import { ExclusionsPage } from './exclusions-page.tsx'
import { FirstStepsPage } from './first-steps-page.tsx'
import { AppLayout } from './frame/app-layout.tsx'
import { NotFoundPage } from './frame/not-found-page.tsx'
import { LeadPage } from './lead-page.tsx'
import { LeadsPage } from './leads-page.tsx'
import { MatchesPage } from './matches-page.tsx'
import { NewCampaignPage } from './new-campaign-page.tsx'
import { PlansPage } from './plans-page.tsx'

/** The pages of the app and their addresses. */
export const AppRouter = createPageRouter(
  <PageRoutes layoutComponent={AppLayout}>
    <PageRoutes.IndexRoute component={CampaignsPage} />
    <PageRoutes.Route path="/campaigns/new" component={NewCampaignPage} />
    <PageRoutes.Route path="/campaigns/:campaignId" component={CampaignPage} />
    <PageRoutes.Route path="/leads" component={LeadsPage} />
    <PageRoutes.Route path="/leads/:leadId" component={LeadPage} />
    <PageRoutes.Route path="/plans" component={PlansPage} />
    <PageRoutes.Route path="/duplicates" component={MatchesPage} />
    <PageRoutes.Route path="/exclusions" component={ExclusionsPage} />
    <PageRoutes.Route path="/activity" component={ActivityPage} />
    <PageRoutes.Route path="/first-steps" component={FirstStepsPage} />
    <PageRoutes.AnyRoute component={NotFoundPage} />
  </PageRoutes>,
)
