import { readSource } from '#src/features/composer/read-source.ts'

addEventListener('message', ({ data }: MessageEvent<File>) => {
  // A worker says nothing of a promise that fails, and the page would wait.
  readSource(data)
    .then((read) => postMessage(read), reportError)
    .catch(reportError)
})
