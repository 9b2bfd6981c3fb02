import { type Lang, say, type Text } from '../../../lang/lang.ts';
import { RadioGroup, TextField } from '../../../ui/index.ts';
import { effectiveRights, roleNames, staffRoles } from './staff.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

/** Role with what it allows, and where it holds: of a new account or of one that there is. */
export function RoleFields(props: {
  lang: Lang;
  values: Readonly<Record<string, string>>;
  errors: readonly { fieldId: string; message: string }[];
}) {
  const t = (text: Text) => say(text, props.lang);
  const field = (id: string, fieldId = id) => ({
    id,
    name: id,
    value: props.values[id],
    error: props.errors.find((error) => error.fieldId === fieldId)?.message,
    required: true,
  });
  return (
    <>
      <RadioGroup
        {...field('rolle', `rolle-${staffRoles[0]}`)}
        label={t(texts.role)}
        options={staffRoles.map((role) => ({ value: role, label: t(roleNames[role]), hint: t(effectiveRights[role]) }))}
      />
      <TextField
        {...field('behoerde')}
        label={t(texts.authority)}
        hint={t(texts.authorityHint)}
        maxLength={200}
        width="short"
      />
    </>
  );
}
