/** What can be wrong with a service that the portal uses; a warning until it works again. */
export const SERVICE_FAULTS = [
  'replica-down',
  'replica-behind',
  'mail',
  'sign-in-provider',
  'speech',
] as const
export type ServiceFault = (typeof SERVICE_FAULTS)[number]

const KEY = Symbol.for('attune.service-faults')
type Check = () => boolean
type Store = { [KEY]?: Map<ServiceFault, Check> }

/** Each with how to know whether it holds now. One list for all bundles of the process. */
function checks(): Map<ServiceFault, Check> {
  const store = globalThis as Store
  return (store[KEY] ??= new Map())
}

/** Says how this process knows of a fault. */
export const watchFault = (fault: ServiceFault, holds: Check): unknown => checks().set(fault, holds)

/** The faults that this process knows of now. */
export const serviceFaults = (): ServiceFault[] =>
  SERVICE_FAULTS.filter((fault) => checks().get(fault)?.() ?? false)
