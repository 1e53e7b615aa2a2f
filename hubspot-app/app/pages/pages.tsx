import { hubspot } from '@hubspot/ui-extensions'
import { AppRouter } from './router.tsx'

hubspot.extend<'pages'>(() => <AppRouter />)
