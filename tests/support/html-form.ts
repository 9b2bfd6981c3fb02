// Reads the forms of a page as a person with assistive technology meets them: by label, legend and button.

type Control = {
  tag: string;
  type: string;
  name: string;
  id: string;
  value: string;
  checked: boolean;
  label: string;
  group: string;
};
type Button = { name: string; value: string; text: string };
export type HtmlForm = { action: string; method: string; multipart: boolean; controls: Control[]; buttons: Button[] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

export const decodeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => entities[name]!);

/** What is read on a page: its text without tags, in one line. */
export const readableText = (html: string): string =>
  decodeHtml(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/([^\s=/>]+)(?:="([^"]*)")?/g))
    attributes[name!] = decodeHtml(value ?? '');
  return attributes;
}

/** All forms of the page with their controls, in order. */
export function readForms(html: string): HtmlForm[] {
  const labels = new Map<string, string>();
  for (const [, attributes, text] of html.matchAll(/<label([^>]*)>([\s\S]*?)<\/label>/g))
    labels.set(readAttributes(attributes!).for ?? '', readableText(text!));
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes, inner]) => {
    const form = readAttributes(attributes!);
    return {
      action: form.action ?? '',
      method: (form.method ?? 'get').toUpperCase(),
      multipart: form.enctype === 'multipart/form-data',
      ...readControls(inner!, labels),
    };
  });
}

function readControls(html: string, labels: ReadonlyMap<string, string>): Pick<HtmlForm, 'controls' | 'buttons'> {
  const controls: Control[] = [];
  const buttons: Button[] = [];
  const groups: string[] = [];
  const pattern = /<(\/?)(fieldset|legend|input|textarea|select|button)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*\/?>/g;
  for (const match of html.matchAll(pattern)) {
    const [all, closing, tag, attributeText] = match as unknown as [string, string, string, string];
    if (tag === 'fieldset') {
      if (closing) groups.pop();
      else groups.push('');
    }
    if (closing) continue;
    const after = html.slice(match.index + all.length);
    const content = after.slice(0, after.indexOf(`</${tag}>`));
    const a = readAttributes(attributeText);
    if (tag === 'legend') groups[groups.length - 1] = readableText(content);
    if (tag === 'legend' || tag === 'fieldset' || 'disabled' in a) continue;
    if (tag === 'button') {
      if ((a.type ?? 'submit') === 'submit')
        buttons.push({ name: a.name ?? '', value: a.value ?? '', text: readableText(content) });
      continue;
    }
    const chosen =
      /<option[^>]*value="([^"]*)"[^>]*\sselected/.exec(content) ?? /<option[^>]*value="([^"]*)"/.exec(content);
    controls.push({
      tag,
      type: tag === 'input' ? (a.type ?? 'text') : tag,
      name: a.name ?? '',
      id: a.id ?? '',
      value:
        tag === 'textarea' ? decodeHtml(content) : tag === 'select' ? decodeHtml(chosen?.[1] ?? '') : (a.value ?? ''),
      checked: 'checked' in a,
      label: a['aria-label'] ?? labels.get(a.id ?? '') ?? '',
      group: groups.findLast((name) => name !== '') ?? '',
    });
  }
  return { controls, buttons };
}

/** Fills by accessible name, else by technical name; a group of choices takes the label of one of them. Unknown names fail the test. */
export function fillForm(form: HtmlForm, values: Readonly<Record<string, string>>): HtmlForm {
  const controls = form.controls.map((control) => ({ ...control }));
  for (const [name, value] of Object.entries(values)) {
    const isChoice = ({ type }: Control) => type === 'radio' || type === 'checkbox';
    const choice = controls.filter((control) => isChoice(control) && (control.group === name || control.name === name));
    const picked = choice.find((control) => control.label === value || control.value === value);
    if (picked) {
      for (const other of choice) if (other.type === 'radio') other.checked = false;
      picked.checked = true;
      continue;
    }
    const shown = controls.filter(({ type }) => type !== 'hidden');
    const control = shown.find(({ label }) => label === name) ?? shown.find((candidate) => candidate.name === name);
    if (!control)
      throw new Error(
        `no field "${name}"; there are: ${controls
          .map(({ label }) => label)
          .filter(Boolean)
          .join(', ')}`,
      );
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = value !== '';
    else control.value = value;
  }
  return { ...form, controls };
}

/** What a browser would send. */
export function sentFields(form: HtmlForm, button?: string): [string, string][] {
  const fields = form.controls
    .filter(
      ({ name, type, checked }) => name && type !== 'file' && ((type !== 'radio' && type !== 'checkbox') || checked),
    )
    .map(({ name, value }): [string, string] => [name, value]);
  if (button === undefined) return fields;
  const pressed = form.buttons.find(({ text }) => text === button);
  if (!pressed) throw new Error(`no button "${button}"; there are: ${form.buttons.map(({ text }) => text).join(', ')}`);
  return pressed.name ? [...fields, [pressed.name, pressed.value]] : fields;
}
