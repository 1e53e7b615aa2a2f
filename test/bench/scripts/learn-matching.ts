/**
 * Learns the weights of the name signals: `node test/bench/scripts/learn-matching.ts [folder of data]`. Prints the
 * cross-validated figures and the calibration curve, and writes src/matching/learned/name-weights.ts.
 */
import { writeFileSync } from 'node:fs'
import { readyName } from '../../../src/matching/name-model.ts'
import { NAME_SIGNALS, nameSignals } from '../../../src/matching/name-signals.ts'
import { calibration, figuresAt, type Judged } from '../matching/figures.ts'
import { type Example, type Logistic, learn, predict } from '../matching/logistic.ts'
import { madePairs, type NamePair, randomFrom } from '../matching/made-pairs.ts'
import { readRows } from '../matching/rows.ts'

const folder = process.argv[2] ?? '../shared/data'
const RIDGE = 0.8
/** All made pairs together count as this many real ones. */
const MADE_COUNT_AS = 300

const developed = readRows(`${folder}/matching/dev-name-pairs.csv`)
  .map(
    ({ name_a = '', name_b = '', is_match, kind = '' }): NamePair => ({
      a: name_a,
      b: name_b,
      isMatch: is_match === '1',
      kind,
    }),
  )
  .filter(({ kind }) => kind !== 'uk-renamed')
const names = readRows(`${folder}/register/uk-employers.csv`).map(({ company_name = '' }) => company_name)
const made = madePairs(names, 7).filter((_, index) => index % 2 === 0)

const signalsOf = (a: string, b: string): number[][] =>
  readyName(a).flatMap((one) =>
    readyName(b).flatMap((two) =>
      (one.isWhole || two.isWhole) && !one.isAside && !two.isAside ? [nameSignals(one, two).values] : [],
    ),
  )

const examplesOf = ({ a, b, isMatch }: NamePair, model: Logistic | null, weight: number): Example[] => {
  const all = signalsOf(a, b)
  const best = model === null ? all[0] : all.sort((x, y) => predict(model, y) - predict(model, x))[0]
  return best === undefined ? [] : [{ values: best, isMatch, weight }]
}

/** Twice: which reading of a name counts depends on the weights. */
const learnFrom = (real: NamePair[], added: NamePair[]): Logistic => {
  const learnWith = (model: Logistic | null): Logistic =>
    learn(
      [
        ...real.flatMap((pair) => examplesOf(pair, model, 1)),
        ...added.flatMap((pair) => examplesOf(pair, model, MADE_COUNT_AS / added.length)),
      ],
      RIDGE,
      NAME_SIGNALS.map(([, sign]) => sign),
      model === null ? 600 : 1500,
    )
  return learnWith(learnWith(null))
}

const judgeAll = (pairs: NamePair[], model: Logistic): Judged[] =>
  pairs.map((pair) => ({
    ...pair,
    probability: Math.max(0, ...signalsOf(pair.a, pair.b).map((values) => predict(model, values))),
  }))

const FOLDS = 5
const random = randomFrom(11)
const foldOf = developed.map(() => Math.floor(random() * FOLDS))
const heldOut: Judged[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const model = learnFrom(
    developed.filter((_, i) => foldOf[i] !== fold),
    made.filter((_, i) => i % 3 === fold % 3),
  )
  heldOut.push(
    ...judgeAll(
      developed.filter((_, i) => foldOf[i] === fold),
      model,
    ),
  )
}
console.log('held out, by threshold')
console.table(
  [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => ({ threshold, ...figuresAt(heldOut, threshold) })),
)
const { error, bins } = calibration(heldOut)
console.log(`expected calibration error ${error.toFixed(3)}`)
console.table(bins)
console.log('worst')
for (const { a, b, isMatch, probability, kind } of [...heldOut]
  .sort((x, y) => Math.abs(y.probability - +y.isMatch) - Math.abs(x.probability - +x.isMatch))
  .slice(0, Number(process.env.WORST ?? 40)))
  console.log(isMatch ? 1 : 0, probability.toFixed(3), kind, '|', a, '|', b)

const final = learnFrom(developed, made)
console.table(
  NAME_SIGNALS.map(([signal], i) => ({ signal, weight: Number((final.weights[i] ?? 0).toFixed(3)) })),
)
writeFileSync(
  'src/matching/learned/name-weights.ts',
  `/** Learned by test/bench/scripts/learn-matching.ts; log odds per unit of a signal, in the order of NAME_SIGNALS. */
export const NAME_BIAS = ${final.bias.toFixed(3)}
export const NAME_WEIGHTS: readonly number[] = [
${NAME_SIGNALS.map(([signal], i) => `  ${(final.weights[i] ?? 0).toFixed(3)}, // ${signal}`).join('\n')}
]
`,
)
