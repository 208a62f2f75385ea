import type { CaptionFile } from '#src/sources/caption-file.ts'
import { readTableFile } from '#src/sources/sheet/read-table-file.ts'

addEventListener('message', ({ data }: MessageEvent<CaptionFile>) => {
  void readTableFile(data).then((read) => postMessage(read))
})
