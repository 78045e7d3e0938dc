// The process that draws the copy of a picture which is shown: it is given the bytes once, answers once and is gone.
import { drawUpright } from './draw-upright.ts'

process.once('message', ({ bytes }) => {
  void drawUpright(bytes).then(
    (picture) => process.send({ picture }, () => process.disconnect()),
    () => process.disconnect(),
  )
})
process.send('ready')
