import { Accordion, Text } from '@hubspot/ui-extensions'
import type { Outcome } from '@leadwright/client/call-failure.ts'
import type { ForecastResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'

/** What a launch would bring. */
export type Forecast = ForecastResponse['forecast']

/** The forecast for what stands in the form now, null until it is known, and the last one that was. */
export type ForecastState = { now: Outcome<Forecast> | null; last: Forecast | null }

type ForecastLineProps = {
  forecast: ForecastState
  /** Labels of the fields without which there is none. */
  missing: readonly string[]
}

const sentence = ({ forecast: { now }, missing }: ForecastLineProps): string => {
  if (missing.length > 0) return `The forecast comes when this is right: ${missing.join('; ')}.`
  if (now === null) return 'Working out the forecast.'
  return now.ok ? now.answer.sentence : `No forecast: ${now.failure.message}`
}

const vendors: Record<string, string> = {
  openai: 'Web search (OpenAI)',
  'companies-house': 'Companies House',
  'google-places': 'Google Places',
  hunter: 'Hunter',
  website: "Companies' own websites",
  planning: 'Planning data (PlanIt)',
}

const callsWords = ({ vendor, low, high }: Forecast['calls'][number]): string => {
  const count = low === high ? `${low}` : `${low} to ${high}`
  return `${vendors[vendor] ?? vendor}: ${count} ${high === 1 ? 'call' : 'calls'}`
}

/** What a launch would bring, in one line, with what would be left out of it; the calls to each source on request. */
export const ForecastLine = (props: ForecastLineProps): ReactNode => {
  // While a new one is worked out the last one keeps its place: what is below must not move under the pointer.
  const { now, last: known } = props.forecast
  return (
    <Stack gap="extra-small">
      <Text>{sentence(props)}</Text>
      {known?.warnings.map((warning) => (
        <Text variant="microcopy" key={warning}>
          {warning}
        </Text>
      ))}
      {known === null || known.calls.length === 0 ? null : (
        <Accordion title="Calls to each source" size="xs" disabled={!now?.ok}>
          {known.calls.map((calls) => (
            <Text variant="microcopy" key={calls.vendor}>
              {callsWords(calls)}
            </Text>
          ))}
        </Accordion>
      )}
    </Stack>
  )
}
