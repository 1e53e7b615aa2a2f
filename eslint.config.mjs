import { config } from '@hubspot/eslint-config-ui-extensions'
import * as parser from '@typescript-eslint/parser'

const files = ['hubspot-app/app/**/*.{ts,tsx}']

/** HubSpot's own rules for what runs in its sandbox, and nothing else: the rest of the project is Biome's. */
export default [
  { ignores: ['**/node_modules/**'] },
  ...config.map((part) => ({ ...part, files })),
  {
    files,
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
]
