import { Button, Flex, StatusTag, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { RecordCompany } from '@leadwright/contract'
import { stageWords, verificationWords } from '@leadwright/ui/lead/lead-words.ts'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

const statusLine = ({ verification, companyNumber, companyStatusText }: RecordCompany): string =>
  [
    verificationWords[verification].words,
    companyNumber === null ? 'no company number' : numberWords(companyNumber),
    companyStatusText,
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** A company that was only checked has no stage of ours. */
const stageLine = ({ score, stage, hubspotStage }: RecordCompany): string | null => {
  const parts = [
    ...(score === null ? [] : [`Stage: ${stageWords(stage)}`]),
    ...(hubspotStage === null ? [] : [`in HubSpot: ${hubspotStage}`]),
  ]
  const line = parts.join(' · ')
  return line === '' ? null : line.charAt(0).toUpperCase() + line.slice(1)
}

/** Who the company is, how well it fits, a few facts, and where it stands. */
export const CompanyPart = ({ company }: { company: RecordCompany }): ReactNode => {
  const { navigateToPage } = useExtensionActions<'crm.record.sidebar'>()
  const stage = stageLine(company)
  return (
    <Stack gap="extra-small">
      <StatusTag variant={verificationWords[company.verification].variant}>{statusLine(company)}</StatusTag>
      {company.verification === 'verified' || company.verificationReasons[0] === undefined ? null : (
        <Microcopy>{company.verificationReasons[0]}</Microcopy>
      )}
      {company.score === null ? null : (
        <Text format={{ fontWeight: 'bold' }}>Fit {Math.round(company.score)} of 100</Text>
      )}
      {company.facts.length === 0 ? null : <Text>{company.facts.join(' · ')}</Text>}
      {stage === null ? null : <Text>{stage}</Text>}
      <Flex direction="row">
        <Button
          variant="transparent"
          size="xs"
          onClick={() => navigateToPage({ to: '/leads/:leadId', params: { leadId: company.leadId } })}
        >
          Everything known, with sources
        </Button>
      </Flex>
    </Stack>
  )
}
