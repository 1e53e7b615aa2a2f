/** An error as the vendor words it: `{error: {message, type, param, code}}` with a status. */
export type VendorError = {
  status: number
  body: { error: { message: string; type: string; param: string | null; code: string | null } }
}

/** A 400 for a request that the vendor refuses; `param` names the refused field. */
export function invalidRequest(
  message: string,
  param: string | null,
  code: string | null = null,
): VendorError {
  return { status: 400, body: { error: { message, type: 'invalid_request_error', param, code } } }
}

/** The 404 for a model that does not exist, or no longer. */
export function modelNotFound(id: unknown): VendorError {
  const message = `The model \`${String(id)}\` does not exist or you do not have access to it.`
  return {
    status: 404,
    body: { error: { message, type: 'invalid_request_error', param: null, code: 'model_not_found' } },
  }
}

function unauthorised(message: string): VendorError {
  return {
    status: 401,
    body: { error: { message, type: 'invalid_request_error', param: null, code: 'invalid_api_key' } },
  }
}

/** The 401 for a call without a key. */
export const missingKey = (): VendorError =>
  unauthorised("You didn't provide an API key. Send it as a bearer token in the Authorization header.")

/** The 401 for a key that the vendor does not know. */
export const wrongKey = (): VendorError => unauthorised('Incorrect API key provided')
