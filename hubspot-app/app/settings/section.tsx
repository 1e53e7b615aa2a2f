import { Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type ReactNode, useState } from 'react'

type SectionFrameProps = { title: string; intro: string; children: ReactNode }

/** A part of the settings with its heading and what it is about. */
export const Section = ({ title, intro, children }: SectionFrameProps): ReactNode => (
  <Stack>
    <Stack gap="flush">
      <Heading>{title}</Heading>
      <Text>{intro}</Text>
    </Stack>
    {children}
  </Stack>
)

type LoadedProps<Answer> = {
  /** What is being loaded, for example `the limits`. */
  what: string
  ask: () => Promise<Answer>
  children: (answer: Answer) => ReactNode
}

/** Asks once when it is first shown; draws its children with the answer, or says what went wrong and tries again. */
export const Loaded = <Answer,>({ what, ask, children }: LoadedProps<Answer>): ReactNode => {
  const [attempt, setAttempt] = useState(0)
  const outcome = useAnswer(`attempt ${attempt}`, ask)
  if (outcome === null) return <LoadingSpinner label={`Loading ${what}`} showLabel={true} />
  if (!outcome.ok) return <Problem failure={outcome.failure} onRetry={() => setAttempt(attempt + 1)} />
  return children(outcome.answer)
}
