import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import type { InTransaction } from '../../queue/settle.ts'

/** What moves campaigns along: the database, its transactions and the queue. */
export type Flow = { sql: Sql; inTransaction: InTransaction; queue: JobQueue }
