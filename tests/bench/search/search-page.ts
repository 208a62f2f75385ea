import { indexInWorker } from '#src/search/index-line.ts'
import type { Services } from '#src/store/hooks.tsx'
import { watchLatency, type Latency } from '#tests/bench/bulk/latency-watch.ts'
import { generatedNotes, vocabulary } from '#tests/bench/search/generated-notes.ts'
import { generatedQueries } from '#tests/bench/search/generated-queries.ts'

export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

export interface SearchFigures {
  /** Milliseconds, by kind of query. */
  readonly queries: Readonly<Record<string, Spread>>
  readonly building: Latency & { readonly seconds: number }
  readonly typing: Latency
  readonly restoring: { readonly ms: number }
  readonly keptBytes: number
}

/** What the bench may ask of its page, as `globalThis.search`. */
export interface SearchPage {
  /** Puts so many notes into the storage. */
  fill(notes: number): Promise<void>
  /** Resolves once every note is in the index. */
  built(): Promise<SearchFigures['building']>
  query(): Promise<SearchFigures['queries']>
  restore(): Promise<Pick<SearchFigures, 'restoring' | 'keptBytes'>>
  watchLatency: typeof watchLatency
}

declare global {
  // A `let` would be no property of globalThis.
  // oxlint-disable-next-line no-var
  var search: SearchPage
}

const words = vocabulary(40_000)
const rounds = 20

export function exposeSearchPage({ persistence, noteSearch }: Services): void {
  globalThis.search = {
    async fill(count) {
      let notes = []
      for (const note of generatedNotes(count, words)) {
        notes.push(note)
        if (notes.length < 50) continue
        await persistence.putIn({ notes })
        notes = []
      }
      await persistence.putIn({ notes })
    },
    async built() {
      const search = await noteSearch()
      const latency = watchLatency()
      const start = performance.now()
      await new Promise<void>((resolve) => {
        search.listen(() => search.state().unread === 0 && resolve())
      })
      const seen = { ...latency.take(), seconds: (performance.now() - start) / 1000 }
      latency.end()
      return seen
    },
    async query() {
      const search = await noteSearch()
      const found: Record<string, Spread> = {}
      const all: number[] = []
      for (const [kind, queries] of Object.entries(generatedQueries(words))) {
        const took: number[] = []
        for (const query of queries) {
          const start = performance.now()
          await search.find(query)
          took.push(performance.now() - start)
        }
        all.push(...took)
        found[kind] = spreadOf(took)
      }
      return { 'of all kinds': spreadOf(all), ...found }
    },
    async restore() {
      const kept = await new Promise<Uint8Array>((resolve) => {
        const look = async () => {
          const index = await persistence.searchIndex()
          if (index) resolve(index)
          else setTimeout(() => void look(), 200)
        }
        void look()
      })
      const took: number[] = []
      for (let round = 0; round < rounds; round++) {
        const line = indexInWorker()
        // So that the worker's own start is not counted.
        await line.ask('find', '')
        const copy = kept.slice()
        const start = performance.now()
        await line.ask('restore', copy, [copy.buffer])
        took.push(performance.now() - start)
        line.close()
      }
      return { restoring: { ms: spreadOf(took).p50 }, keptBytes: kept.byteLength }
    },
    watchLatency,
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { count: values.length, p50: at(0.5), p95: at(0.95), worst: at(1) }
}
