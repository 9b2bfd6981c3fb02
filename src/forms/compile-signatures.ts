import type { Expressions, Names } from './compile-expressions.ts';
import type { CompiledCoSigner, CompiledPackage } from './form.types.ts';
import type { ServiceSource } from './package.types.ts';

/** The key of the declaration of the person who applies; those of co-signers have the id of the co-signer. */
export const applicantDeclaration = 'applicant';

/** Who signs with the applicant, and whether the written form is told completely. */
export function compileSignatures(
  { report, expression }: Expressions,
  service: ServiceSource,
  steps: CompiledPackage['steps'],
  names: Names,
): CompiledCoSigner[] {
  const { required, lawLevel, provision, electronicExcluded, assumed } = service.writtenForm;
  const told = [lawLevel, provision, electronicExcluded, assumed].some((part) => part !== undefined);
  if (required && (lawLevel === undefined || provision === undefined))
    report('service.writtenForm', 'Where the law orders written form it says the law level and the provision.');
  if (!required && told) report('service.writtenForm', 'Without "required: true" nothing else is said here.');
  const groups = new Map(steps.flatMap((step) => step.groups.map((group) => [group.id, group] as const)));
  const seen = new Set<string>([applicantDeclaration]);
  return (service.coSigners ?? []).map((source) => {
    const at = `service.coSigners.${source.id}`;
    if (seen.has(source.id)) report(at, `The id "${source.id}" is used twice or reserved.`);
    seen.add(source.id);
    const paths = [source.email, ...[source.name].flat()];
    const [groupId = ''] = source.email.split('.');
    const group = groups.get(groupId);
    for (const path of paths) {
      const [id, fieldId] = path.split('.');
      const field = group?.fields.find((candidate) => candidate.id === fieldId);
      if (id !== groupId || !field) report(at, `"${path}" is no field of one group at the root of the form.`);
      else if (!field.required) report(at, `The field "${path}" has to be required.`);
      else if (path === source.email && field.type !== 'email') report(at, `The field "${path}" is of type email.`);
    }
    const row = group?.repeat ? group.fields.map(({ id }) => id) : [];
    const when = expression(source.when, `${at}.when`, new Set([...names, ...row]));
    const fieldOf = (path: string) => path.split('.')[1] ?? '';
    return {
      id: source.id,
      when,
      group: groupId,
      email: fieldOf(source.email),
      name: [source.name].flat().map(fieldOf),
    };
  });
}
