import type { ManifestRequest } from '#src/features/sessions/manifest-reader.ts'
import { readManifestFile } from '#src/export/read-session-manifest.ts'
import { randomId } from '#src/lib/random-id.ts'

addEventListener('message', ({ data: { file, now, known } }: MessageEvent<ManifestRequest>) => {
  const knows = (template: string) => known.includes(template)
  void readManifestFile(file, { newId: randomId, now, knows }).then((read) => postMessage(read))
})
