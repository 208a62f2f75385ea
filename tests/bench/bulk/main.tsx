import { App } from '#src/app/app.tsx'
import './bulk.css'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { createInstantEngine } from '#tests/bench/bulk/instant-engine.ts'
import { exposeBulkPage } from '#tests/bench/bulk/bulk-page.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** The app as src/main.tsx draws it, on an engine that no network slows down. */
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const instant = createInstantEngine()
const composition = compose({ engine: instant.engine })
exposeBulkPage(composition.services, instant)
createRoot(root).render(
  <StrictMode>
    <Providers composition={composition}>
      <App draft={composition.draft} />
    </Providers>
  </StrictMode>,
)
