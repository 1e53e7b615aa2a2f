import { AutoGrid, DescriptionList, DescriptionListItem, Heading, Link, Text } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import { EditableFact } from './editable-fact.tsx'
import { FirstFew } from './first-few.tsx'
import type { LeadPlace } from './lead-place.ts'
import { capitalised, dayWords, milesWords } from './lead-words.ts'

/** More officers than this are folded. */
const officersInSight = 6

type FactsProps = Omit<LeadPlace, 'portalId'> & {
  lead: Lead
  /** A field was corrected. */
  onEdited: () => void
}

const placeKinds: Record<string, string> = {
  site: 'Where it works',
  'registered-office': 'Registered office',
}

const notKnown = <Text>Not known</Text>

const Words = ({ text }: { text: string | null }): ReactNode =>
  text === null ? notKnown : <Text>{text}</Text>

const webAddress = (address: string): string =>
  /^https?:\/\//.test(address) ? address : `https://${address}`

const Web = ({ address }: { address: string | null }): ReactNode =>
  address === null ? (
    notKnown
  ) : (
    <Link href={{ url: webAddress(address), external: true }}>{address.replace(/^https?:\/\//, '')}</Link>
  )

const Place = (props: FactsProps): ReactNode => {
  const { lead } = props
  const miles = milesWords(lead.distanceMiles)
  return (
    <Stack gap="extra-small">
      <Heading>Place</Heading>
      <DescriptionList direction="column">
        <EditableFact {...props} field="address" label={placeKinds[lead.placeKind ?? ''] ?? 'Address'}>
          <Words text={lead.address} />
        </EditableFact>
        <EditableFact {...props} field="postcode" label="Postcode">
          <Words text={lead.postcode} />
        </EditableFact>
        {miles === null ? null : (
          <DescriptionListItem label="Distance">
            <Text>{miles} from the middle of the search</Text>
          </DescriptionListItem>
        )}
        <Sites lead={lead} />
      </DescriptionList>
    </Stack>
  )
}

/** More sites than this are folded. */
const sitesInSight = 3

const siteWords = ({ name, postcode, address, distanceMiles }: Lead['sites'][number]): string =>
  `${address ?? `${name}, ${postcode}`} (${milesWords(distanceMiles)})`

/** Only where there is more than the one place above. */
const Sites = ({ lead: { sites, sitesElsewhere } }: { lead: Lead }): ReactNode => {
  if (sites.length + sitesElsewhere < 2) return null
  const lines = sites.map((site) => <Text key={`${site.name} ${site.postcode}`}>{siteWords(site)}</Text>)
  return (
    <DescriptionListItem label={sites.length === 1 ? '1 site here' : `${sites.length} sites here`}>
      <Stack gap="flush">
        <FirstFew count={sitesInSight} lines={lines} />
        {sitesElsewhere === 0 ? null : <Text>{sitesElsewhere} more elsewhere</Text>}
      </Stack>
    </DescriptionListItem>
  )
}

/** An address of the web; of make-believe ones only the words. */
const WebWords = ({ lead, address }: { lead: Lead; address: string | null }): ReactNode =>
  lead.isSandbox ? <Words text={address} /> : <Web address={address} />

const Contact = (props: FactsProps): ReactNode => {
  const { lead } = props
  return (
    <Stack gap="extra-small">
      <Heading>Contact</Heading>
      <DescriptionList direction="column">
        <EditableFact {...props} field="phone" label="Phone">
          <Words text={lead.phoneText} />
        </EditableFact>
        <EditableFact {...props} field="email" label="E-mail">
          <Words text={lead.email} />
        </EditableFact>
        <EditableFact {...props} field="website" label="Website">
          <WebWords lead={lead} address={lead.website} />
        </EditableFact>
        <EditableFact {...props} field="contactPage" label="Contact page">
          <WebWords lead={lead} address={lead.contactPage} />
        </EditableFact>
        <EditableFact {...props} field="linkedin" label="LinkedIn">
          <WebWords lead={lead} address={lead.linkedin} />
        </EditableFact>
      </DescriptionList>
    </Stack>
  )
}

/** What the size rests on: a number that the company prints, or the kind of accounts that it files. */
const sizeBasis = ({ evidence }: Lead): string => {
  const shown = (field: string) => evidence.find((claim) => claim.field === field && claim.isShown)
  const [printed, accounts] = [shown('employees'), shown('accountsType')]
  if (printed?.source === 'own-website') return ', as its website says'
  if (printed !== undefined) return ', as the register says'
  return accounts === undefined ? '' : `, by the accounts that it files (${accounts.valueText.toLowerCase()})`
}

const officerWords = ({ name, role, appointedOn }: Lead['officers'][number]): string =>
  `${name}, ${role.replaceAll('-', ' ')}${appointedOn === null ? '' : ` since ${dayWords(appointedOn)}`}`

const Officers = ({ officers }: Pick<Lead, 'officers'>): ReactNode => {
  const lines = [...new Set(officers.map(officerWords))].map((words) => <Text key={words}>{words}</Text>)
  return lines.length === 0 ? notKnown : <FirstFew count={officersInSight} lines={lines} />
}

const Firm = ({ lead, ...props }: FactsProps): ReactNode => (
  <Stack gap="extra-small">
    <Heading>Firm</Heading>
    <DescriptionList direction="column">
      <EditableFact {...props} lead={lead} field="name" label="Name">
        <Text>{lead.name}</Text>
      </EditableFact>
      <EditableFact {...props} lead={lead} field="description" label="Description">
        <Words text={lead.description} />
      </EditableFact>
      <DescriptionListItem label="What it does">
        <Stack gap="flush">
          {lead.sicCodes.length === 0 ? notKnown : null}
          {lead.sicCodes.map(({ code, name }) => (
            <Text key={code}>{name === null ? `SIC code ${code}` : `${capitalised(name)} (${code})`}</Text>
          ))}
        </Stack>
      </DescriptionListItem>
      <DescriptionListItem label="Staff">
        <Words text={lead.employees === null ? null : `${lead.employees}${sizeBasis(lead)}`} />
      </DescriptionListItem>
      <DescriptionListItem label="Incorporated">
        <Words text={lead.incorporatedOn === null ? null : dayWords(lead.incorporatedOn)} />
      </DescriptionListItem>
      <DescriptionListItem label="Officers">
        <Officers officers={lead.officers} />
      </DescriptionListItem>
    </DescriptionList>
  </Stack>
)

/** Where it is, how to reach it, and what it is, as the register, its website and people say. */
export const LeadFacts = (props: FactsProps): ReactNode => (
  <AutoGrid columnWidth={260} flexible={true} gap="large">
    <Place {...props} />
    <Contact {...props} />
    <Firm {...props} />
  </AutoGrid>
)
