import { Button, Flex, Heading, Select, Text, TextArea } from '@hubspot/ui-extensions'
import type { Lead, LeadStagesResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import type { LeadPlace } from './lead-place.ts'
import { momentWords, stageWords } from './lead-words.ts'
import { useStage } from './use-stage.ts'

type Move = LeadStagesResponse['moves'][number]
type StageSectionProps = LeadPlace & { lead: Lead; onMoved: () => void }

/** In the order of a sale. */
const stages: Move['to'][] = ['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER']
const stageOptions = stages.map((value) => ({ label: stageWords(value), value }))

const inHubSpot: Record<NonNullable<Move['hubspot']>['result'], string> = {
  waiting: 'HubSpot is being told.',
  written: 'Written to HubSpot.',
  same: 'HubSpot had this stage already.',
  kept: 'HubSpot kept its own stage.',
  overtaken: 'HubSpot was not told: a later move came first.',
  failed: 'HubSpot could not be told.',
}

const moveWords = ({ at, from, to, who, reason }: Move): string =>
  `Moved from ${stageWords(from)} to ${stageWords(to)} by ${who}, ${momentWords(at)}${reason === null ? '.' : `: ${reason}`}`

const LastMove = ({ move }: { move: Move }): ReactNode => (
  <Stack gap="flush">
    <Text>{moveWords(move)}</Text>
    {move.hubspot === null ? (
      <Microcopy>It is not in HubSpot, so there was nothing to tell there.</Microcopy>
    ) : (
      <Microcopy>
        {inHubSpot[move.hubspot.result]} {move.hubspot.note ?? ''}
      </Microcopy>
    )}
  </Stack>
)

/** Where the lead stands, the last move and what became of it in HubSpot, and moving it for who may. */
export const StageSection = ({ lead, baseUrl, viewer, onMoved }: StageSectionProps): ReactNode => {
  const stage = useStage({ baseUrl, leadId: lead.id, stage: lead.stage, onMoved })
  const [last] = stage.moves
  const isSame = stage.chosen === lead.stage
  return (
    <Stack>
      <Heading>Stage</Heading>
      {last === undefined ? null : <LastMove move={last} />}
      <Flex direction="row" gap="small" align="end" wrap={true}>
        <Select
          name="stage"
          label="Move to"
          readOnly={!viewer.mayPush}
          value={stage.chosen}
          options={stageOptions}
          onChange={(chosen) => stage.change({ chosen: String(chosen) })}
        />
        <Button
          size="sm"
          disabled={!viewer.mayPush || isSame || stage.isMoving}
          onClick={() => void stage.move()}
        >
          {stage.isMoving ? 'Moving' : 'Move'}
        </Button>
      </Flex>
      {isSame ? null : (
        <TextArea
          name="stageReason"
          label="Reason (optional)"
          value={stage.reason}
          rows={2}
          onInput={(reason) => stage.change({ reason })}
          error={stage.fault !== null}
          {...(stage.fault === null ? {} : { validationMessage: stage.fault })}
        />
      )}
      {viewer.mayPush ? null : <Microcopy>You may not move leads here. {viewer.askWhom ?? ''}</Microcopy>}
      {stage.failure === null ? null : <Problem failure={stage.failure} />}
    </Stack>
  )
}
