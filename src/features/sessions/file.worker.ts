import { createFileServer, type FileRequest } from '#src/features/sessions/file-server.ts'

const serve = createFileServer((answer) => postMessage(answer))
addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  serve(data).catch((error: unknown) => {
    // Not within the promise: only what is thrown outside of one is told to the page.
    queueMicrotask(() => {
      throw error
    })
  })
})
