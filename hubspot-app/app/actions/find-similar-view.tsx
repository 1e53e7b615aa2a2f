import {
  Alert,
  Button,
  Flex,
  LoadingSpinner,
  Text,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions'
import { readHome } from '@leadwright/client/home.ts'
import type { Campaign } from '@leadwright/contract'
import { LaunchForm } from '@leadwright/ui/launch/launch-form.tsx'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type ReactNode, useState } from 'react'

/** From so many companies at most one campaign starts. */
const mostCompanies = 10

/** As from a single record. */
const usualMaximum = 25

const companiesWords = (count: number): string => (count === 1 ? '1 company' : `${count} companies`)

const Launched = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { navigateToPage } = useExtensionActions<'crm.bulkActions'>()
  return (
    <Stack>
      <Alert title="The lead campaign has started" variant="success">
        {campaign.name}. You can close this; it goes on by itself.
      </Alert>
      <Flex direction="row">
        <Button
          onClick={() =>
            navigateToPage({ to: '/campaigns/:campaignId', params: { campaignId: campaign.id } })
          }
        >
          See how it goes
        </Button>
      </Flex>
    </Stack>
  )
}

type FormProps = { baseUrl: string; companyIds: readonly string[] }

const Form = ({ baseUrl, companyIds }: FormProps): ReactNode => {
  const [launchKey] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<{ attempt: number; launched: Campaign | null }>({
    attempt: 0,
    launched: null,
  })
  const home = useAnswer(`home, attempt ${state.attempt}`, () => readHome(baseUrl))
  if (state.launched !== null) return <Launched campaign={state.launched} />
  if (home === null) return <LoadingSpinner label="Asking Leadwright" showLabel={true} />
  if (!home.ok) {
    return (
      <Problem
        failure={home.failure}
        onRetry={() => setState((before) => ({ ...before, attempt: before.attempt + 1 }))}
      />
    )
  }
  const { viewer, connection } = home.answer
  return (
    <Stack>
      {connection.isSandbox ? <Microcopy>Sandbox: companies and claims are make-believe.</Microcopy> : null}
      <Text>
        One lead campaign from {companiesWords(companyIds.length)} of your list: say what to find, and where.
      </Text>
      <LaunchForm
        baseUrl={baseUrl}
        companyIds={companyIds}
        postcode=""
        suggestedType="similar-business"
        maximum={usualMaximum}
        brief={null}
        viewer={viewer}
        connection={connection}
        launchKey={launchKey}
        frame="page"
        onLaunched={(launched) => setState((before) => ({ ...before, launched }))}
      />
    </Stack>
  )
}

/** The bulk action on the list of companies: one lead campaign from up to ten of them. */
export const FindSimilar = (): ReactNode => {
  const { crm, variables } = useExtensionContext<'crm.bulkActions'>()
  const companyIds = crm.objectIds.map(String)
  if (companyIds.length === 0) {
    return <Alert title="No company is selected">Tick one to ten companies in the list first.</Alert>
  }
  if (companyIds.length > mostCompanies) {
    return (
      <Alert title={`${companyIds.length} companies are too many`} variant="warning">
        A lead campaign starts from ten companies at most. None was used: tick ten or fewer and try again.
      </Alert>
    )
  }
  return <Form baseUrl={String(variables?.API_BASE_URL ?? '')} companyIds={companyIds} />
}
