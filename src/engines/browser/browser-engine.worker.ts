import { createDesk, type DeskRequest } from '#src/engines/browser/desk.ts'

const serve = createDesk((answer) => postMessage(answer))
addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => serve(data))
