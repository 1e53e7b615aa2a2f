import {
  Button,
  EmptyState,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { deleteTemplate } from '@leadwright/client/plans.ts'
import type { Template } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { DeletePlanModal } from './delete-plan-modal.tsx'
import { type Change, useChange } from './use-change.ts'

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
    <Flex direction="column" gap="small">
      <Heading>Templates</Heading>
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {templates.length === 0 ? (
        <EmptyState title="No template yet" layout="vertical" reverseOrder={true}>
          <Text>Open a lead campaign and press “Keep as a template” to start from it again.</Text>
        </EmptyState>
      ) : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>Template</TableHeader>
              <TableHeader width={200}>Type</TableHeader>
              <TableHeader width={160}>Made by</TableHeader>
              <TableHeader width={130}>Use</TableHeader>
              <TableHeader width={90}>Delete</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {templates.map((template) => (
              <Row key={template.id} template={template} change={change} />
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  )
}
