// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { listScalesInput, makeScaleInput, scaleKey } from './scales/input'
