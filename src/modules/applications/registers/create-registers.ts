import type { Platform } from '../../../platform/module.ts';
import { runtimeConfig } from '../../../platform/runtime/runtime.config.ts';
import { createMelderegisterSimulator } from './melderegister.simulator.ts';
import type { RegisterSource } from './register-source.ts';

/** The registers that this installation can ask. In production none: there is only the simulator yet, and it answers with made-up persons. */
export function createRegisters({ config }: Pick<Platform, 'config'>): readonly RegisterSource[] {
  return config.get(runtimeConfig).mode === 'production' ? [] : [createMelderegisterSimulator()];
}
