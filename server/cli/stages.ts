import type { LeadStagesView, StageMappingView, StageName } from '../app/stages.ts'
import { isUuid } from '../http/validate.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

const names: readonly StageName[] = ['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER']

const stageFrom = (text: string): StageName => {
  const stage = names.find((name) => name === text.toUpperCase())
  if (stage === undefined) throw wrongArgument('<stage>', `must be one of ${names.join(', ')}`)
  return stage
}

const leadIdFrom = (text: string): string => {
  if (isUuid(text)) return text.toLowerCase()
  throw wrongArgument('<id>', 'must be the id of a lead, as campaign show --json shows it')
}

/** `lead stage <id> <stage>`: moves a lead; a running server tells HubSpot. Gives the exit code. */
export const moveLead = async (
  id: string,
  stage: string,
  options: Options & { reason?: string },
  { withApp, output }: CliContext,
): Promise<number> => {
  const wanted = { leadId: leadIdFrom(id), stage: stageFrom(stage), reason: options.reason?.trim() || null }
  return withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const view = await app.stages.move({ actor: operatorOf(portalId), ...wanted })
    output.data(options.json ? JSON.stringify(view, null, 2) : leadText(view))
    return exitCodes.done
  })
}

/** `lead moves <id>`: where a lead stands and how it came there. Gives the exit code. */
export const showMoves = async (
  id: string,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  const leadId = leadIdFrom(id)
  return withApp(async (app) => {
    const view = await app.stages.moves(portalFrom(options.portal, app.reads.defaultPortalId), leadId)
    output.data(options.json ? JSON.stringify(view, null, 2) : leadText(view))
    return exitCodes.done
  })
}

/** `lead stages`: how our stages stand to the portal's own. Gives the exit code. */
export const showMapping = async (options: Options, { withApp, output }: CliContext): Promise<number> =>
  withApp(async (app) => {
    const view = await app.stages.mapping(portalFrom(options.portal, app.reads.defaultPortalId))
    output.data(options.json ? JSON.stringify(view, null, 2) : mappingText(view))
    return exitCodes.done
  })

const leadText = ({ stage, hubspotStage, moves }: LeadStagesView): string =>
  [
    `${stage}${hubspotStage === null ? '' : ` (in HubSpot: ${hubspotStage})`}`,
    ...moves.map(({ at, from, to, who, reason, hubspot }) =>
      [`  ${at.toISOString()}  ${from} -> ${to}  by ${who}`, reason, hubspot?.note ?? hubspot?.result]
        .filter((part) => part)
        .join('  '),
    ),
  ].join('\n')

const mappingText = ({ mapping, stages, isDefault, problems }: StageMappingView): string =>
  [
    isDefault ? 'The default mapping:' : 'The mapping of this portal:',
    ...names.map((name) => {
      const id = mapping[name]
      return `  ${name.padEnd(12)} ${id === null ? 'none' : `${stages.find((one) => one.id === id)?.label ?? '?'} (${id})`}`
    }),
    ...problems.map((problem) => `PROBLEM  ${problem}`),
  ].join('\n')
