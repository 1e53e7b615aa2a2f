import { processContext } from './cli/process-context.ts'
import { runCommandLine } from './cli/program.ts'

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0))

const code = await runCommandLine(process.argv.slice(2), processContext)
// A pipe takes its time; ending before it has all would cut the JSON.
process.stdout.write('', () => process.exit(code))
