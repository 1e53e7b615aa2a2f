import { zodTextFormat } from 'openai/helpers/zod'
import type { ResponseCreateParamsNonStreaming, WebSearchTool } from 'openai/resources/responses/responses'
import type { ModelQuestion } from '../../ports/language-model.ts'

/** Reasoning counts too; a list of fifteen firms with sources needs about 8,000. */
export const MAX_OUTPUT_TOKENS = 20_000

type WebSearch = NonNullable<ModelQuestion<unknown>['webSearch']>

const searchTool = ({ city, region }: WebSearch): WebSearchTool => ({
  type: 'web_search',
  // The small one keeps the cost of what is read in bounds.
  search_context_size: 'low',
  // Without a place the tool searches as if from the United States.
  user_location: {
    type: 'approximate',
    country: 'GB',
    ...(city !== null && { city }),
    ...(region !== null && { region }),
    timezone: 'Europe/London',
  },
})

const searchParameters = (search: WebSearch): Partial<ResponseCreateParamsNonStreaming> => ({
  tools: [searchTool(search)],
  // The tool cannot be named here; as the only tool it is the one that is required.
  tool_choice: 'required',
  max_tool_calls: search.maxCalls,
  include: ['web_search_call.action.sources'],
})

/** The request body of one question. Nothing is stored with the vendor. */
export const requestBody = <T>(
  model: string,
  question: ModelQuestion<T>,
): ResponseCreateParamsNonStreaming => ({
  model,
  instructions: question.instructions,
  input: question.input,
  ...(question.webSearch && searchParameters(question.webSearch)),
  // The lowest effort that works together with web search.
  reasoning: { effort: 'low' },
  text: { format: zodTextFormat(question.schema, question.schemaName) },
  max_output_tokens: MAX_OUTPUT_TOKENS,
  store: false,
})
