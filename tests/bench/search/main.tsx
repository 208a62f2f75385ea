import { App } from '#src/app/app.tsx'
import '#tests/bench/bulk/bulk.css'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { exposeSearchPage } from '#tests/bench/search/search-page.ts'
import { createRoot } from 'react-dom/client'

/** The app as src/main.tsx draws it, whose storage the bench fills with notes. */
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const composition = compose()
exposeSearchPage(composition.services)
createRoot(root).render(
  <Providers composition={composition}>
    <App draft={composition.draft} />
  </Providers>,
)
