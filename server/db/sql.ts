/** Runs parameterised SQL: the database itself, or one transaction. Repositories receive it and hold nothing. */
export type Sql = {
  /** Rows of the answer. Values are bound, never glued into the text. Throws AppError `database` when it is out of reach. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** The first row, or null. */
export const firstRow = <Row>(rows: Row[]): Row | null => rows[0] ?? null

/** The first row of an answer that always has one. Throws when the statement broke that promise. */
export const onlyRow = <Row>(rows: Row[]): Row => {
  const row = rows[0]
  if (row === undefined) throw new Error('a statement that always gives a row gave none')
  return row
}
