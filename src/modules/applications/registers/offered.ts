import { asksAccount, type CompiledPackage } from '../../../forms/index.ts';
import type { RegisterSource } from './register-source.ts';

type Deps = { readonly registers: readonly RegisterSource[] };

/** The registers that the package asks for and that this installation can ask. A real register waits for an identified person. */
export function offeredRegisters({ registers }: Deps, pkg: CompiledPackage) {
  return (pkg.source.form.prefill?.registers ?? []).flatMap((mapping) => {
    const source = registers.find(({ register }) => register === mapping.register);
    return source && source.testPersons.length > 0 ? [{ mapping, source }] : [];
  });
}

/** Whether a form takes anything over, from an account only for somebody signed in. */
export function mayTakeOver(deps: Deps, pkg: CompiledPackage, signedIn: boolean): boolean {
  const earlier = (pkg.source.form.prefill?.earlier ?? []).length > 0;
  return earlier || offeredRegisters(deps, pkg).length > 0 || (signedIn && asksAccount(pkg));
}
