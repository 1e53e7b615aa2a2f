import { Alert, AutoGrid, List, Select, StatusTag, Text } from '@hubspot/ui-extensions'
import { readStageMapping, saveStageMapping } from '@leadwright/client/stages.ts'
import type { StageMappingResponse } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { Loaded, Section } from '../section.tsx'
import { useSaving } from '../use-saving.ts'
import { mappingFaults, none, optionsOf, ourStages } from './stage-words.ts'

const Origin = ({ saved }: { saved: StageMappingResponse }): ReactNode => (
  <Stack gap="extra-small">
    <StatusTag variant={saved.isDefault ? 'info' : 'success'}>
      {saved.isDefault || saved.savedAt === null
        ? 'The usual mapping; nobody has changed it'
        : `Set by ${saved.savedBy ?? 'somebody'} on ${momentWords(saved.savedAt)}`}
    </StatusTag>
    {saved.stagesReadAt === null ? null : (
      <Microcopy>HubSpot’s stages as of {momentWords(saved.stagesReadAt)}.</Microcopy>
    )}
    {saved.problems.length === 0 ? null : (
      <Alert title="Something is wrong with the mapping" variant="warning">
        <List variant="unordered-styled">
          {saved.problems.map((problem) => (
            <Text key={problem}>{problem}</Text>
          ))}
        </List>
      </Alert>
    )}
  </Stack>
)

type FormProps = SectionProps & { first: StageMappingResponse; onDone: () => void }

const useMapping = ({ baseUrl, first, onDone }: FormProps) => {
  const [saved, setSaved] = useState(first)
  const [mapping, setMapping] = useState(first.mapping)
  const saving = useSaving(ourStages.map(({ stage }) => stage))
  const save = (): void =>
    saving.save({
      faults: mappingFaults(mapping, saved.stages),
      send: () => saveStageMapping(baseUrl, mapping),
      onSaved: (answer) => {
        setSaved(answer)
        setMapping((now) => (now === mapping ? answer.mapping : now))
        onDone()
      },
    })
  return { saved, mapping, setMapping, saving, save }
}

const MappingForm = (props: FormProps): ReactNode => {
  const { saved, mapping, setMapping, saving, save } = useMapping(props)
  const isUnread = saved.stages.length === 0
  const access = isUnread
    ? { may: false, why: props.access.why ?? 'HubSpot’s stages could not be read yet.' }
    : props.access
  return (
    <>
      <Origin saved={saved} />
      <AutoGrid columnWidth={320} flexible={true} gap="small">
        {ourStages.map(({ stage, label, when }) => (
          <Select
            key={stage}
            name={stage}
            label={label}
            description={when}
            readOnly={!access.may}
            value={mapping[stage] ?? none}
            options={optionsOf(saved.stages, mapping[stage])}
            onChange={(id) => {
              setMapping((now) => ({ ...now, [stage]: id === none ? null : String(id) }))
              // One stage's fault may lie in the order, that is in another stage.
              for (const each of ourStages) saving.edited(each.stage)
            }}
            {...saving.fieldState(stage)}
          />
        ))}
      </AutoGrid>
      <SaveRow
        saving={saving}
        access={access}
        isChanged={ourStages.some(({ stage }) => mapping[stage] !== saved.mapping[stage])}
        onSave={save}
      />
    </>
  )
}

const whatMoves = [
  'When a lead’s stage changes here, its company in HubSpot moves to the stage chosen, but only ever forward.',
  'When somebody changes the stage in HubSpot, the lead follows, backwards too.',
  'A stage in HubSpot that none of ours stands for is shown as it is and never overwritten.',
  'Contacts get no stage from Leadwright.',
]

/** Which of HubSpot's lifecycle stages stands for which of ours. `onDone`: it was saved. */
export const StagesSection = (props: SectionProps & { onDone: () => void }): ReactNode => (
  <Section
    title="Stages"
    intro="Leads have five stages. Choose the lifecycle stage of this HubSpot account that each stands for."
  >
    <List variant="unordered-styled">
      {whatMoves.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </List>
    <Loaded what="the stages" ask={() => readStageMapping(props.baseUrl)}>
      {(answer) => <MappingForm {...props} first={answer} />}
    </Loaded>
  </Section>
)
