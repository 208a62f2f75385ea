import { readSource } from '#src/features/composer/read-source.ts'

addEventListener('message', ({ data }: MessageEvent<File>) => {
  void readSource(data).then((read) => postMessage(read))
})
