import { App } from '#src/app/app.tsx'
import '#src/app/app.css'
import { compose } from '#src/app/compose.ts'
import { Providers } from '#src/app/providers.tsx'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const composition = compose()
createRoot(root).render(
  <StrictMode>
    <Providers composition={composition}>
      <App draft={composition.draft} />
    </Providers>
  </StrictMode>,
)
