import type { CompiledField, CompiledGroup, CompiledPackage } from './form.types.ts';
import type { FieldType } from './package.types.ts';

/** What an account can offer to a form, as packages name it (`prefill: account.firstName`), and of which type it is. */
export const accountFields = {
  firstName: 'text',
  lastName: 'text',
  birthDate: 'date',
  address: 'address',
  phone: 'tel',
  email: 'email',
} satisfies { readonly [field: string]: FieldType };

/** What somebody says of themselves in an account, by these names; unchecked. */
export type AccountData = { readonly [field in keyof typeof accountFields]?: unknown };

type Asking = { path: string; field: CompiledField; name: string; inList: boolean };

/** The fields of a form that ask an account, in the order of the form. */
export function findAccountFields(pkg: CompiledPackage): Asking[] {
  const visit = (group: CompiledGroup, path: string, inList: boolean): Asking[] => {
    const list = inList || group.repeat !== undefined;
    const own = group.fields.flatMap((field) => {
      const [area, name] = (field.source.prefill ?? '').split('.');
      return area === 'account' && name ? [{ path: `${path}.${field.id}`, field, name, inList: list }] : [];
    });
    return [...own, ...group.groups.flatMap((child) => visit(child, `${path}.${child.id}`, list))];
  };
  return pkg.steps.flatMap(({ groups }) => groups.flatMap((group) => visit(group, group.id, false)));
}

/** Whether a form asks an account for anything. */
export const asksAccount = (pkg: CompiledPackage): boolean => findAccountFields(pkg).length > 0;
