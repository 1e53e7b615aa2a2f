import { LoadingSpinner, PanelBody } from '@hubspot/ui-extensions'
import { readCampaignTypes } from '@leadwright/client/before-launch.ts'
import { type ReactNode, useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAnswer } from '../use-answer.ts'
import { firstType } from './draft-of-brief.ts'
import { LaunchFields } from './launch-fields.tsx'
import type { LaunchVisit } from './launch-place.ts'

type FrameProps = { frame: LaunchVisit['frame']; children: ReactNode }

const Frame = ({ frame, children }: FrameProps): ReactNode =>
  frame === 'panel' ? <PanelBody>{children}</PanelBody> : children

/** The form of a launch; fetches the campaign types that it is made from. What was typed stays while it is shown. */
export const LaunchForm = (props: LaunchVisit): ReactNode => {
  const [attempt, setAttempt] = useState(0)
  const types = useAnswer(`types, attempt ${attempt}`, () => readCampaignTypes(props.baseUrl))
  if (types === null) {
    return (
      <Frame frame={props.frame}>
        <LoadingSpinner label="Loading the form" showLabel={true} />
      </Frame>
    )
  }
  if (!types.ok) {
    return (
      <Frame frame={props.frame}>
        <Problem failure={types.failure} onRetry={() => setAttempt(attempt + 1)} />
      </Frame>
    )
  }
  const first = firstType(types.answer, props)
  return first === undefined ? null : <LaunchFields {...props} types={types.answer} first={first} />
}
