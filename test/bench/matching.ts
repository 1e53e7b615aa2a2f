import { existsSync } from 'node:fs'
import { judge, SAME_FROM } from '../../src/matching/model.ts'
import { readyName } from '../../src/matching/name-model.ts'
import { readySubject } from '../../src/matching/subject.ts'
import { jaroWinkler } from '../../src/matching/text-similarity.ts'
import { companyNameKey } from '../../src/normalise/company-name.ts'
import { calibration, figuresAt, type Judged } from './matching/figures.ts'
import { linkFigures } from './matching/link-figures.ts'
import type { NamePair } from './matching/made-pairs.ts'
import { readRows } from './matching/rows.ts'
import { throughput } from './matching/throughput.ts'
import {
  BadOption,
  type Bench,
  type BenchReport,
  numberOption,
  type Say,
  textOption,
} from './runner/bench.ts'

const judged = (pairs: NamePair[], probabilityOf: (pair: NamePair) => number): Judged[] =>
  pairs.map((pair) => ({ ...pair, probability: probabilityOf(pair) }))

const model = ({ a, b, kind, isMatch }: NamePair): number => {
  // A renamed company's register entry has its earlier name: what a name alone cannot tell.
  const previousNames = kind === 'uk-renamed' && isMatch ? [a] : []
  return judge(readySubject({ name: a }), readySubject({ name: b, previousNames })).probability
}

const baselines: Record<string, (pair: NamePair) => number> = {
  equality: ({ a, b }) => Number(a === b),
  'equality without form': ({ a, b }) => Number(companyNameKey(a) === companyNameKey(b)),
  'Jaro-Winkler .90': ({ a, b }) => {
    const flat = (name: string) => readyName(name)[0]?.parts.flat ?? ''
    return Number(jaroWinkler(flat(a), flat(b)) >= 0.9)
  },
}

const readPairs = (folder: string): NamePair[] =>
  readRows(`${folder}/matching/dev-name-pairs.csv`).map(
    ({ name_a = '', name_b = '', is_match, kind = '' }) => ({
      a: name_a,
      b: name_b,
      isMatch: is_match === '1',
      kind,
    }),
  )

const run = async (values: Record<string, string | boolean | undefined>, say: Say): Promise<BenchReport> => {
  const folder = textOption(values, 'data', '../shared/data')
  if (!existsSync(`${folder}/matching/dev-name-pairs.csv`))
    throw new BadOption(`--data must be a folder with matching/dev-name-pairs.csv; ${folder} is not.`)
  const rights = numberOption(values, 'rights', { minimum: 0, maximum: 1_000_000, otherwise: 100_000 })
  const all = readPairs(folder)
  const others = all.filter(({ kind }) => kind !== 'uk-renamed')
  const said = judged(others, model)
  const figures = figuresAt(said, SAME_FROM)
  const withPrevious = figuresAt(judged(all, model), SAME_FROM)
  const { error, bins } = calibration(said)
  say('linking informal mentions to the register')
  const names = readRows(`${folder}/register/uk-employers.csv`).map(({ company_name = '' }) => company_name)
  const link = linkFigures(names)
  say('throughput')
  const speed =
    rights === 0
      ? []
      : [
          throughput(names, 10_000, Math.min(rights, 100_000)),
          ...(rights > 100_000 ? [throughput(names, 1000, rights)] : []),
        ]
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return {
    setUp: { pairs: all.length, threshold: SAME_FROM, register: names.length },
    goals: [
      {
        id: 'T4',
        what: 'development pairs but renamed ones',
        goal: 'F1 > .90 at precision > .95',
        measured: `F1 ${figures.f1} at ${figures.precision}`,
        isMet: figures.f1 > 0.9 && figures.precision > 0.95,
      },
      {
        id: 'T4',
        what: 'all pairs, previous names given',
        goal: 'F1 > .90 at precision > .95',
        measured: `F1 ${withPrevious.f1} at ${withPrevious.precision}`,
        isMet: withPrevious.f1 > 0.9 && withPrevious.precision > 0.95,
      },
      {
        id: 'T5',
        what: 'made mentions to the register, a third of them absent',
        goal: 'recall > .80 at precision > .97',
        measured: `recall ${link.recall} at ${link.precision}`,
        isMet: link.recall > 0.8 && link.precision > 0.97,
      },
      {
        id: 'T4',
        what: 'calibration error, ten bins',
        goal: '<= .05',
        measured: String(error),
        isMet: error <= 0.05,
      },
    ],
    tables: [
      {
        title: 'Beside simple rules',
        rows: [
          { rule: 'the model', ...figures },
          ...Object.entries(baselines).map(([rule, probability]) => ({
            rule,
            ...figuresAt(judged(others, probability), 0.5),
          })),
        ],
      },
      {
        title: 'By kind',
        rows: kinds.map((kind) => {
          const ofKind = judged(
            all.filter((pair) => pair.kind === kind),
            model,
          )
          const right = ofKind.filter(
            ({ isMatch, probability }) => isMatch === probability >= SAME_FROM,
          ).length
          return {
            kind,
            pairs: ofKind.length,
            right,
            share: Math.round((right / ofKind.length) * 1000) / 1000,
          }
        }),
      },
      { title: 'Calibration', rows: bins },
      { title: 'Throughput', rows: speed },
    ],
    notes: [
      'In-sample: the weights were learned on these pairs; test/bench/scripts/learn-matching.ts prints the held-out figures. Renamed pairs are given the very name they are compared with.',
    ],
  }
}

/** How truly and how fast companies are matched (T4, T5). */
export const matching: Bench = {
  name: 'matching',
  summary:
    'Whether companies are told apart: labelled pairs, calibration, linking to a register, speed (T4, T5).',
  options: { data: { type: 'string' }, rights: { type: 'string' } },
  help: {
    data: 'folder with matching/ and register/ (../shared/data)',
    rights: 'rows of the right file for the speed, 0 to 1,000,000 (100,000)',
  },
  run,
}
