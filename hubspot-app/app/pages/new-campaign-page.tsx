import { LoadingSpinner, Text, useExtensionActions } from '@hubspot/ui-extensions'
import { PageBreadcrumbs, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import { readCampaign } from '@leadwright/client/campaigns.ts'
import { readTemplates } from '@leadwright/client/plans.ts'
import type { Home } from '@leadwright/contract'
import { LaunchForm } from '@leadwright/ui/launch/launch-form.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type ReactNode, useState } from 'react'
import { useHome } from './frame/home-context.ts'
import { ChooseType } from './new-campaign/choose-type.tsx'

type FormProps = { type: string | null; brief: Record<string, unknown> | null; companyIds: readonly string[] }

/** How many companies to look for: few the first time, so that the first answer is there soon. */
const maximumFor = ({ checklist }: Home): number =>
  checklist.steps.some(({ id, isDone }) => id === 'campaign' && !isDone) ? 10 : 50

/** The form; after a launch the campaign's own page. */
const Form = ({ type, brief, companyIds }: FormProps): ReactNode => {
  const { baseUrl, home } = useHome()
  const { navigateToPage } = useExtensionActions<'pages'>()
  // One key for each visit: however often Start is pressed or sent, it launches once.
  const [launchKey] = useState(() => crypto.randomUUID())
  return (
    <LaunchForm
      baseUrl={baseUrl}
      viewer={home.viewer}
      connection={home.connection}
      companyIds={companyIds}
      postcode=""
      suggestedType={type}
      maximum={maximumFor(home)}
      brief={brief}
      launchKey={launchKey}
      frame="page"
      onLaunched={({ id }) => navigateToPage({ to: '/campaigns/:campaignId', params: { campaignId: id } })}
    />
  )
}

const companiesOf = (brief: Record<string, unknown>): string[] =>
  Array.isArray(brief.launchedFromCompanyIds)
    ? brief.launchedFromCompanyIds.filter((id): id is string => typeof id === 'string')
    : []

/** The form filled in from a template. */
const FormOfTemplate = ({ templateId }: { templateId: string }): ReactNode => {
  const { baseUrl } = useHome()
  const [attempt, setAttempt] = useState(0)
  const templates = useAnswer(`template ${templateId} ${attempt}`, () => readTemplates(baseUrl))
  if (templates === null) return <LoadingSpinner label="Loading the template" showLabel={true} />
  if (!templates.ok) return <Problem failure={templates.failure} onRetry={() => setAttempt(attempt + 1)} />
  const template = templates.answer.find(({ id }) => id === templateId)
  if (template === undefined) return <Text>This template is not there any more. Choose a type instead.</Text>
  return <Form type={String(template.brief.type)} brief={template.brief} companyIds={[]} />
}

/** The form filled in from an earlier campaign. */
const FormFrom = ({ campaignId }: { campaignId: string }): ReactNode => {
  const { baseUrl } = useHome()
  const [attempt, setAttempt] = useState(0)
  const start = useAnswer(`${campaignId} ${attempt}`, () => readCampaign(baseUrl, campaignId))
  if (start === null) return <LoadingSpinner label="Loading the earlier lead campaign" showLabel={true} />
  if (!start.ok) return <Problem failure={start.failure} onRetry={() => setAttempt(attempt + 1)} />
  const { brief, type } = start.answer
  return <Form type={type} brief={{ ...brief, type }} companyIds={companiesOf(brief)} />
}

const Way = ({ type, from }: { type: string | undefined; from: string | undefined }): ReactNode => (
  <PageBreadcrumbs>
    <PageBreadcrumbs.PageLink to="/">Lead campaigns</PageBreadcrumbs.PageLink>
    {type === undefined && from === undefined ? null : (
      <PageBreadcrumbs.PageLink to="/campaigns/new">Choose a type</PageBreadcrumbs.PageLink>
    )}
    <PageBreadcrumbs.Current>New lead campaign</PageBreadcrumbs.Current>
  </PageBreadcrumbs>
)

/** A new lead campaign: first its type, then its form. `from`: an earlier campaign to begin with; `template`: a template. */
export const NewCampaignPage = (): ReactNode => {
  const { type, from, template } = usePageRoute().params
  return (
    <Stack gap="medium">
      <Way type={type} from={from} />
      <PageTitle>New lead campaign</PageTitle>
      {from === undefined ? null : <FormFrom key={from} campaignId={from} />}
      {template === undefined ? null : <FormOfTemplate key={template} templateId={template} />}
      {from === undefined && template === undefined && type !== undefined ? (
        <Form key={type} type={type} brief={null} companyIds={[]} />
      ) : null}
      {from === undefined && template === undefined && type === undefined ? <ChooseType /> : null}
    </Stack>
  )
}
