import { AppError } from '../../../src/errors.ts'
import { DEFAULT_STAGE_MAPPING, mappingFaults } from '../../../src/lifecycle/map.ts'
import type { Actor } from '../../app/actor.ts'
import type { ChecklistStepView, ChecklistView, ViewerView } from '../../app/home.ts'
import { type ChecklistFacts, findChecklistFacts } from '../../db/repositories/checklist.ts'
import { findSetup } from '../../db/repositories/crm-setups.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import type { Sql } from '../../db/sql.ts'
import { numberPropertyOf } from '../../hubspot/number-property.ts'
import { checklistWords, type StepWords } from './checklist-words.ts'
import type { HomeDeps } from './home-deps.ts'
import { adminNames, readViewer } from './read-viewer.ts'

type StepId = ChecklistStepView['id']

/** The first hour as it stands for who asks. Throws `not_found` for a portal that we never saw. */
export const readChecklist = async (deps: HomeDeps, actor: Actor): Promise<ChecklistView> =>
  checklistFor(deps, actor, await readViewer(deps.flow.sql, actor))

/** The same for a viewer who was read already. */
export const checklistFor = async (
  { flow, cardsPage }: HomeDeps,
  { portalId }: Actor,
  viewer: ViewerView,
): Promise<ChecklistView> => {
  const [facts, problems, admins] = await Promise.all([
    findChecklistFacts(flow.sql, portalId),
    stageProblems(flow.sql, portalId),
    adminNames(flow.sql, portalId),
  ])
  if (facts === null) throw new AppError('not_found', 'This HubSpot account is not known here.')
  const done = stepsDone(facts, problems)
  const steps = checklistWords.map(
    (words): ChecklistStepView => ({
      ...words,
      how: words.id === 'stages' ? [...problems, words.how].join(' ') : words.how,
      isDone: done[words.id],
      who: whoCan(words, admins),
      youCan: canDo(words, viewer),
      hubSpotUrl: words.id === 'card' ? cardsPage(portalId, facts.uiDomain) : null,
    }),
  )
  return {
    isFinished: steps.every(({ isRequired, isDone }) => isDone || !isRequired),
    isHidden: facts.isHidden,
    steps,
  }
}

const stepsDone = (facts: ChecklistFacts, problems: string[]): Record<StepId, boolean> => ({
  card: facts.isCardSeen,
  profile: facts.isProfileConfirmed,
  limits: facts.areLimitsConfirmed,
  stages: facts.areStagesConfirmed && problems.length === 0,
  campaign: facts.isCampaignLaunched,
})

/** What is wrong with stages or number property by what was last read of them. */
const stageProblems = async (sql: Sql, portalId: number): Promise<string[]> => {
  const [row, setup] = await Promise.all([findStageMapping(sql, portalId), findSetup(sql, portalId)])
  const faults = row.stages === null ? [] : mappingFaults(row.mapping ?? DEFAULT_STAGE_MAPPING, row.stages)
  const unmade = numberPropertyOf(setup) === null ? [noNumberProperty] : []
  return [...faults.map(({ stage, message }) => `${stage}: ${message}.`), ...unmade]
}

const noNumberProperty =
  'Leadwright could not make its company-number property in this HubSpot account; choose a property of your own.'

const whoCan = ({ id }: StepWords, admins: string[]): string => {
  if (id === 'card')
    return 'A HubSpot super admin, or someone with the permission “Customize record page layout”'
  if (id === 'campaign') return 'Anyone who may launch'
  return admins.length === 0 ? 'An admin of Leadwright' : `An admin of Leadwright: ${admins.join(', ')}`
}

/** Who may place cards is HubSpot's to say: nobody is kept from trying. */
const canDo = ({ id }: StepWords, viewer: ViewerView): boolean =>
  id === 'card' || (id === 'campaign' ? viewer.mayLaunch : viewer.isAdmin)
