import { Text } from '@hubspot/ui-extensions'
import type { Outcome } from '@leadwright/client/call-failure.ts'
import type { ForecastResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'

type Forecast = ForecastResponse['forecast']
type ForecastLineProps = { forecast: Outcome<Forecast> | null; isAsked: boolean }

const sentence = ({ forecast, isAsked }: ForecastLineProps): string => {
  if (!isAsked) return 'The forecast comes with a postcode and a distance.'
  if (forecast === null) return 'Working out the forecast.'
  if (forecast.ok) return forecast.answer.sentence
  return forecast.failure.fields.length > 0
    ? 'No forecast before the fields are right.'
    : `No forecast: ${forecast.failure.message}`
}

/** What a launch would bring, in one line, with what would be left out of it. */
export const ForecastLine = (props: ForecastLineProps): ReactNode => (
  <>
    <Text>{sentence(props)}</Text>
    {props.forecast?.ok
      ? props.forecast.answer.warnings.map((warning) => (
          <Text variant="microcopy" key={warning}>
            {warning}
          </Text>
        ))
      : null}
  </>
)
