import { Divider, LoadingSpinner } from '@hubspot/ui-extensions'
import { PageTitle } from '@hubspot/ui-extensions/pages'
import { readSchedules, readTemplates } from '@leadwright/client/plans.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from './frame/home-context.ts'
import { useFresh } from './frame/use-fresh.ts'
import { ScheduleList } from './plans/schedule-list.tsx'
import { TemplateList } from './plans/template-list.tsx'

/** Briefs worth keeping, and campaigns that launch themselves. */
export const PlansPage = (): ReactNode => {
  const { baseUrl } = useHome()
  const fresh = useFresh('plans', {
    ask: async () => {
      const [schedules, templates] = await Promise.all([readSchedules(baseUrl), readTemplates(baseUrl)])
      return { schedules, templates }
    },
    isBusy: () => false,
  })
  const { answer, failure } = fresh
  return (
    <Stack gap="medium">
      <PageTitle>Templates and schedules</PageTitle>
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading templates and schedules" showLabel={true} layout="centered" />
      ) : null}
      {answer === null ? null : (
        <>
          <ScheduleList
            schedules={answer.schedules}
            onChanged={(schedules) => fresh.put({ ...answer, schedules })}
          />
          <Divider />
          <TemplateList
            templates={answer.templates}
            onChanged={(templates) => fresh.put({ ...answer, templates })}
          />
        </>
      )}
    </Stack>
  )
}
