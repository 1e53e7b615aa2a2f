import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Brief } from '../../src/campaigns/brief.ts'
import { type ReadBrief, readBrief } from '../../src/campaigns/read-brief.ts'
import { AppError, invalidInput } from '../../src/errors.ts'
import type { PostcodePlace } from '../../src/ports/geocoder.ts'
import type { Actor } from '../app.ts'
import { askedBudgetOf } from '../db/repositories/asked-budget.ts'
import { insertEvent } from '../db/repositories/campaign-events.ts'
import { type CampaignRow, findByLaunchKey, insertCampaign } from '../db/repositories/campaigns.ts'
import { lockPortalSettings } from '../db/repositories/portal-settings.ts'
import { portalExists } from '../db/repositories/portals.ts'
import { askedInputsOf } from '../db/repositories/prepared-briefs.ts'
import type { Sql } from '../db/sql.ts'
import type { Deps } from './deps.ts'
import { requireConnected } from './money/require-connected.ts'
import { requireRoom } from './money/require-room.ts'
import { requireRole } from './require-role.ts'
import { withProfileDefaults } from './settings/profile-defaults.ts'
import { PERSON_WAITS_MS, within } from './within.ts'

/** A company that a workflow enrolled. `check` throws, in the transaction that would save the campaign, when it may not be launched. */
export type Enrolment = { companyId: string; check: (sql: Sql, type: string) => Promise<void> }

/** Who launches what. `raw` is as it came from outside. */
export type LaunchInput = { actor: Actor; launchKey: string; raw: unknown; enrolment?: Enrolment }

/**
 * Checks the brief, looks up its centre and saves campaign and first job in one transaction.
 * The same launch key gives the same campaign: a person's with another brief is a `conflict` that names it, a workflow's
 * enrolment is the same whatever its company has become. Throws `invalid_input` naming every wrong field (nothing is written),
 * `not_found` for an unknown portal, `not_allowed` for who may not launch, `not_connected` for a disconnected portal,
 * `budget_reached` when the person's or the portal's month is spent, `vendor_unavailable` when the postcode can't be looked up.
 */
export const launchCampaign = async (deps: Deps, input: LaunchInput): Promise<CampaignRow> => {
  const { flow } = deps
  const { portalId } = input.actor
  const read = readBrief(await withProfileDefaults(flow.sql, portalId, input.raw))
  const { brief } = read
  if (!(await portalExists(flow.sql, portalId))) {
    throw new AppError('not_found', `There is no portal ${portalId} here.`, {
      hint: 'Install the app in that HubSpot account first.',
    })
  }
  await requireRole(flow.sql, input.actor, 'launch')
  const earlier = await findByLaunchKey(flow.sql, portalId, input.launchKey)
  if (earlier !== null) return sentAgain(flow.sql, earlier, brief, input)
  await requireConnected(flow.sql, portalId)
  const spender = { portalId, campaignId: null, userId: input.actor.userId }
  await requireRoom(flow.sql, spender, deps.clock.now())
  const places = await placesOf(deps, portalId, read)
  return flow.inTransaction(async (sql) => {
    const resent = await admitEnrolment(sql, input, brief.type)
    return resent ?? saveLaunch(deps, sql, input, brief, places)
  })
}

/** Enrolments of a portal come one after another, so that two at once see each other; gives the campaign of one that was sent again. */
const admitEnrolment = async (
  sql: Sql,
  { actor: { portalId }, launchKey, enrolment }: LaunchInput,
  type: string,
): Promise<CampaignRow | null> => {
  if (enrolment === undefined) return null
  await lockPortalSettings(sql, portalId)
  const resent = await findByLaunchKey(sql, portalId, launchKey)
  if (resent === null) await enrolment.check(sql, type)
  return resent
}

const saveLaunch = async (
  { flow, isSandbox }: Deps,
  sql: Sql,
  input: LaunchInput,
  brief: Brief,
  places: SearchPlaces,
): Promise<CampaignRow> => {
  const id = randomUUID()
  const { actor, launchKey, enrolment } = input
  const { portalId } = actor
  const campaign = await insertCampaign(sql, {
    id,
    portalId,
    launchKey,
    launchedBy: actor.name,
    launchedByUserId: actor.userId,
    enrolledCompanyId: enrolment?.companyId ?? null,
    brief,
    ...places,
    isSandbox,
  })
  if (campaign === null)
    return sentAgain(sql, raced(await findByLaunchKey(sql, portalId, launchKey)), brief, input)
  await flow.queue.enqueue(sql, 'campaign.plan', [{ id, payload: { portalId, campaignId: id } }])
  await insertEvent(sql, portalId, id, {
    kind: 'campaign.queued',
    message: `Launched by ${actor.name}: ${brief.name}.`,
  })
  return campaign
}

/** Where a campaign searches: its centre, null when it searches no area, and further points. */
type SearchPlaces = { centre: PostcodePlace | null; points: PostcodePlace[] }

/** Where a brief searches. Throws `invalid_input` that names each postcode that does not exist. */
export const placesOf = async (
  deps: Deps,
  portalId: number,
  { brief, type, inputs }: ReadBrief,
): Promise<SearchPlaces> => {
  if (type.area === 'none') return { centre: null, points: [] }
  const centre = await placeOf(deps, portalId, brief.postcode, 'postcode')
  const further = type.pointsOf?.(inputs) ?? []
  const points = await Promise.all(
    further.map((postcode, index) => placeOf(deps, portalId, postcode, `inputs.points.${index}`)),
  )
  return { centre, points }
}

const placeOf = async (
  { outside }: Deps,
  portalId: number,
  postcode: string,
  field: string,
): Promise<PostcodePlace> => {
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false }
  const place = await within({ ms: PERSON_WAITS_MS, whom: 'The postcode service' }, (signal) =>
    outside.geocoder(scope, signal).place(postcode),
  )
  if (place === null)
    throw invalidInput([
      {
        field,
        message: `${postcode} is no postcode that exists; check it or use its first part`,
      },
    ])
  return place
}

/** The campaign that this key has launched, when it is what was asked for. */
const sentAgain = async (
  sql: Sql,
  earlier: CampaignRow,
  brief: Brief,
  { enrolment }: LaunchInput,
): Promise<CampaignRow> => {
  // As it is stored: without what is undefined, before its inputs were completed and its budget was raised.
  const asked: unknown = JSON.parse(JSON.stringify(brief))
  const inputs = (await askedInputsOf(sql, earlier.portalId, earlier.id)) ?? earlier.brief.inputs
  const launched = { ...earlier.brief, inputs, budget: await askedBudgetOf(sql, earlier) }
  if (enrolment !== undefined || isDeepStrictEqual(asked, JSON.parse(JSON.stringify(launched))))
    return earlier
  throw new AppError(
    'conflict',
    `This launch was sent already, with other details; it was launched as ${earlier.name}.`,
    { hint: 'Open that campaign; cancel it there and start a new one if the details were wrong.' },
  )
}

const raced = (campaign: CampaignRow | null): CampaignRow => {
  if (campaign === null)
    throw new AppError('conflict', 'This launch met another one with the same key.', { isRetryable: true })
  return campaign
}
