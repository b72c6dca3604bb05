import { makePreviousVersion } from './previous-version.ts'

export default makePreviousVersion
