import { App } from '#src/app/app.tsx'
import '#tests/bench/bulk/bulk.css'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { exposeStreamsPage } from '#tests/bench/streams/streams-page.ts'
import { createRoot } from 'react-dom/client'

/** The app as src/main.tsx draws it, whose model is on the server that the bench starts. */
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const composition = compose()
exposeStreamsPage(composition.services)
createRoot(root).render(
  <Providers composition={composition}>
    <App draft={composition.draft} />
  </Providers>,
)
