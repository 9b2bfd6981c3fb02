import { describe, expect, it } from 'vitest';
import { createRegisters } from './create-registers.ts';
import { createMelderegisterSimulator } from './melderegister.simulator.ts';
import { keepsRegisterContract } from './register-source.fixture.ts';

describe('the simulator of the population register', () => {
  const person = (id: string) => ({ kind: 'test' as const, id });
  keepsRegisterContract(createMelderegisterSimulator, {
    known: person('erika'),
    unknown: person('unknown'),
    silent: person('silent'),
  });

  it('is not there in production', () => {
    const registers = (mode: string) => createRegisters({ config: { get: () => ({ mode }) } as never });
    expect(registers('production')).toEqual([]);
    expect(registers('demo').map(({ register }) => register)).toEqual(['melderegister']);
  });
});
