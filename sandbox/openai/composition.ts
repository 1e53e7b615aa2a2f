import type { SandboxContext } from '../context.ts'
import { between, happens, pickOrNull, type Random } from '../web/chance.ts'
import { comparable } from '../web/spelling.ts'
import { type Finding, findingOf, sourcesFor } from './finding.ts'
import { rememberInvention } from './invention-list.ts'
import { inventedFinding } from './inventions.ts'
import type { Entry } from './market.ts'
import { type Supply, supplyFor } from './market-search.ts'
import { type Misbehaviour, misbehaviourOf } from './misbehaviour.ts'
import { variantOf } from './name-variants.ts'
import type { Wish } from './wish.ts'

/** Real share of a list; what a short supply of real firms limits a list's length by. */
const listPerRealFirm = 1.6

type Draft = { findings: Finding[]; realOnes: { entry: Entry; finding: Finding }[] }

/** How many are listed: seldom all that were asked for, and never many more than there are. */
function listLength(wish: Wish, supply: Supply, random: Random): number {
  const wanted = happens(random, 0.3) ? wish.maximum : Math.ceil(wish.maximum * (0.55 + 0.45 * random()))
  const known = Math.ceil(supply.fitting.length * listPerRealFirm)
  return Math.min(wanted, known > 0 ? known : between(random, 0, 2))
}

type Slot = 'invented' | 'duplicate' | 'outside' | 'dissolved' | 'wrongSector' | 'fitting'

function slotFor(rates: Readonly<Misbehaviour>, random: Random): Slot {
  let left = random()
  for (const slot of ['invented', 'duplicate', 'outside', 'dissolved', 'wrongSector'] as const) {
    left -= rates[slot]
    if (left < 0) return slot
  }
  return 'fitting'
}

function addInvention(
  context: SandboxContext,
  wish: Wish,
  supply: Supply,
  draft: Draft,
  random: Random,
): void {
  const nearby = supply.fitting.length > 0 ? supply.fitting : supply.wrongSector.slice(0, 50)
  const sector = pickOrNull(random, wish.sectors) ?? nearby[0]?.firm.sector ?? 'other'
  const { finding, kind } = inventedFinding(context, { place: wish.area.label, sector, nearby }, random)
  const isRepeated = draft.findings.some((one) => comparable(one.name) === comparable(finding.name))
  if (wish.isLeftOut(comparable(finding.name)) || isRepeated) return
  const { name, website, companyNumber, postcode } = finding
  rememberInvention(context, { name, website, kind, companyNumber, postcode })
  draft.findings.push(finding)
}

function addDuplicate(draft: Draft, random: Random): boolean {
  const original = pickOrNull(random, draft.realOnes)
  if (!original) return false
  const name = variantOf(original.entry.firm, original.finding.name, random)
  draft.findings.push({ ...original.finding, name, sources: sourcesFor(original.entry, random) })
  return true
}

function addReal(
  context: SandboxContext,
  wish: Wish,
  entry: Entry | undefined,
  draft: Draft,
  random: Random,
): boolean {
  if (!entry) return false
  const finding = findingOf(context, entry, wish.area.label, random)
  draft.realOnes.push({ entry, finding })
  draft.findings.push(finding)
  return true
}

/**
 * The companies that the model lists: real ones that fit, mixed with near misses, repetitions and inventions
 * at the rates in force. At most `wish.maximum`; nothing in the list tells the kinds apart.
 */
export function composed(context: SandboxContext, wish: Wish, random: Random): Finding[] {
  const rates = misbehaviourOf(context)
  const supply = supplyFor(context, wish, random)
  const draft: Draft = { findings: [], realOnes: [] }
  const length = listLength(wish, supply, random)
  const queues = {
    outside: supply.outside.slice(0, 60),
    dissolved: [...supply.dissolved],
    wrongSector: supply.wrongSector.slice(0, 60),
    fitting: [...supply.fitting],
  }
  for (let place = 0; place < length; place += 1) {
    const slot = wish.allowedDomains.length > 0 ? 'fitting' : slotFor(rates, random)
    if (slot === 'invented') {
      addInvention(context, wish, supply, draft, random)
      continue
    }
    const isAdded =
      slot === 'duplicate'
        ? addDuplicate(draft, random)
        : addReal(context, wish, queues[slot].shift(), draft, random)
    if (!isAdded) addReal(context, wish, queues.fitting.shift(), draft, random)
  }
  return draft.findings
}
