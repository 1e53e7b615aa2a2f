/** One labelled example; `weight` is how many rows of the real kind it stands for. */
export type Example = { values: number[]; isMatch: boolean; weight: number }

/** What was learned: log odds = bias + sum of weights times values. */
export type Logistic = { bias: number; weights: number[] }

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Probability of a match under a model. */
export const predict = ({ bias, weights }: Logistic, values: number[]): number =>
  sigmoid(values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias))

/** Ridge logistic regression by full-batch gradient steps with momentum, each weight kept on its sign; the same examples give the same weights. */
export const learn = (
  examples: Example[],
  ridge: number,
  signs: readonly number[],
  steps = 3000,
): Logistic => {
  const size = examples[0]?.values.length ?? 0
  const model = new Float64Array(size + 1)
  const speed = new Float64Array(size + 1)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(size + 1)
    for (const { values, isMatch, weight } of examples) {
      let logOdds = model[size] ?? 0
      for (let i = 0; i < size; i++) logOdds += (model[i] ?? 0) * (values[i] ?? 0)
      const error = (sigmoid(logOdds) - (isMatch ? 1 : 0)) * weight
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + error * (values[i] ?? 0)
      slope[size] = (slope[size] ?? 0) + error
    }
    for (let i = 0; i <= size; i++) {
      const pull = i < size ? ridge * (model[i] ?? 0) : 0
      speed[i] = 0.95 * (speed[i] ?? 0) - (0.25 * ((slope[i] ?? 0) + pull)) / total
      const moved = (model[i] ?? 0) + (speed[i] ?? 0)
      model[i] = i < size && moved * (signs[i] ?? 0) < 0 ? 0 : moved
      if (model[i] === 0) speed[i] = 0
    }
  }
  return { bias: model[size] ?? 0, weights: [...model.subarray(0, size)] }
}
