import { AppError, type FieldFault, invalidInput } from '../../src/errors.ts'

/**
 * Refuses input of which some faults are known already, together with those that a further check finds,
 * so that the sender learns of all at once. `check` must write nothing; its other errors do not matter here.
 * @throws AppError `invalid_input`, always
 */
export const refuseWithAllFaults = async (
  known: FieldFault[],
  check: () => Promise<unknown>,
): Promise<never> => {
  const others = await check().then(
    () => [],
    (error: unknown) => (error instanceof AppError && error.code === 'invalid_input' ? error.fields : []),
  )
  const names = new Set(known.map((fault) => fault.field))
  throw invalidInput([...known, ...others.filter((fault) => !names.has(fault.field))])
}
