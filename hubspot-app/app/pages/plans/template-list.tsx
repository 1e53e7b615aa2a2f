import { Button, EmptyState, Heading, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { deleteTemplate } from '@leadwright/client/plans.ts'
import type { Template } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { DeletePlanModal } from './delete-plan-modal.tsx'
import { type Change, useChange } from './use-change.ts'

const columns: readonly Column[] = [
  ['Template'],
  ['Type', 200],
  ['Made by', 160],
  ['Use', 130],
  ['Delete', 90],
]

type RowProps = { template: Template; change: Change<Template[]> }

const Row = ({ template, change }: RowProps): ReactNode => {
  const { baseUrl } = useHome()
  const { id, name, typeTitle, madeBy, mayDelete } = template
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell>{typeTitle}</TableCell>
      <TableCell>{madeBy}</TableCell>
      <TableCell>
        <PageLink to="/campaigns/new" params={{ template: id }}>
          Start from it
        </PageLink>
      </TableCell>
      <TableCell>
        {mayDelete ? (
          <Button
            size="xs"
            variant="transparent"
            disabled={change.busyWith !== null}
            overlay={
              <DeletePlanModal
                id={`delete-${id}`}
                title={`Delete the template ${name}?`}
                explanation="It goes for everybody in this HubSpot account. Lead campaigns that started from it stay."
                onDelete={() => change.run(id, () => deleteTemplate(baseUrl, id))}
              />
            }
          >
            Delete
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}

type TemplateListProps = { templates: Template[]; onChanged: (templates: Template[]) => void }

/** Briefs worth keeping. */
export const TemplateList = ({ templates, onChanged }: TemplateListProps): ReactNode => {
  const change = useChange(onChanged)
  return (
    <Stack>
      <Heading>Templates</Heading>
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {templates.length === 0 ? (
        <EmptyState title="No template yet" layout="vertical" reverseOrder={true}>
          <Text>Open a lead campaign and press “Keep as a template” to start from it again.</Text>
        </EmptyState>
      ) : (
        <HeadedTable columns={columns}>
          {templates.map((template) => (
            <Row key={template.id} template={template} change={change} />
          ))}
        </HeadedTable>
      )}
    </Stack>
  )
}
