import {
  applicantDeclaration,
  type CompiledPackage,
  evaluate,
  type FormLang,
  journeyAnswers,
  journeyContext,
  messageCodes,
  type PackageProblem,
  partOf,
  placeRows,
  startAnswers,
  textsOf,
} from '../../../forms/index.ts';

type Group = CompiledPackage['steps'][number]['groups'][number];
type Field = Group['fields'][number];

const allGroups = (groups: readonly Group[]): Group[] => groups.flatMap((group) => [group, ...allGroups(group.groups)]);
const groupsOf = (pkg: CompiledPackage) => allGroups(pkg.steps.flatMap((step) => step.groups));
const allFields = (pkg: CompiledPackage): Field[] => groupsOf(pkg).flatMap((group) => group.fields);

/** Every word there in every language offered, and no word for something that does not exist. */
export function findTextProblems(pkg: CompiledPackage): PackageProblem[] {
  const { languages } = pkg.service;
  const problems: PackageProblem[] = [];
  if (!languages.includes('de'))
    problems.push({ at: 'service.yaml.languages', message: 'de is always one of the languages' });
  for (const lang of languages) {
    if (!pkg.texts[lang])
      problems.push({ at: `texts.${lang}.yaml`, message: 'is missing, but the language is offered' });
    else problems.push(...compareTexts(pkg, lang));
  }
  for (const lang of Object.keys(pkg.texts) as FormLang[]) {
    if (!languages.includes(lang))
      problems.push({ at: `texts.${lang}.yaml`, message: 'is there, but the language is not offered' });
  }
  return problems;
}

function compareTexts(pkg: CompiledPackage, lang: FormLang): PackageProblem[] {
  const texts = textsOf(pkg, lang);
  const found: PackageProblem[] = [];
  const compare = (area: string, wanted: readonly string[], given: object | undefined) => {
    for (const key of wanted)
      if (!given || !Object.hasOwn(given, key))
        found.push({ at: `texts.${lang}.yaml.${area}.${key}`, message: 'is missing' });
    for (const key of Object.keys(given ?? {}))
      if (!wanted.includes(key)) found.push({ at: `texts.${lang}.yaml.${area}.${key}`, message: 'belongs to nothing' });
  };
  const repeats = groupsOf(pkg).filter((group) => group.repeat);
  compare(
    'steps',
    pkg.steps.map((step) => step.id),
    texts.steps,
  );
  compare(
    'fields',
    allFields(pkg).map((field) => field.key),
    texts.fields,
  );
  compare('errors', ruleErrors(pkg), texts.errors);
  compare('declarations', declared(pkg), texts.declarations);
  compare('outcomes', pkg.service.processing.outcomes, texts.outcomes);
  compare(
    'decision',
    decisionFields(pkg).map((field) => field.key),
    texts.decision,
  );
  for (const group of repeats) {
    const own = texts.groups?.[group.key];
    for (const key of ['one', 'add'] as const)
      if (!own?.[key]) found.push({ at: `texts.${lang}.yaml.groups.${group.key}.${key}`, message: 'is missing' });
  }
  const known = new Set(groupsOf(pkg).map((group) => group.key));
  for (const key of Object.keys(texts.groups ?? {}))
    if (!known.has(key)) found.push({ at: `texts.${lang}.yaml.groups.${key}`, message: 'belongs to nothing' });
  for (const field of [...allFields(pkg), ...decisionFields(pkg)]) {
    const words = texts.fields[field.key] ?? texts.decision?.[field.key];
    for (const code of Object.keys(words?.errors ?? {})) {
      if (!messageCodes.has(code.split('.')[0]!))
        found.push({ at: `texts.${lang}.yaml.fields.${field.key}.errors.${code}`, message: 'is no code of a mistake' });
    }
    if (field.type !== 'choice' && field.type !== 'choices') continue;
    // A code list has its labels itself; the texts may say some of them more simply.
    const known = field.codelist ? [...field.codelist.byCode.keys()] : (field.source.options ?? []);
    const wanted = field.codelist ? known.filter((code) => Object.hasOwn(words?.options ?? {}, code)) : known;
    if (words) compare(`fields.${field.key}.options`, wanted, words.options);
  }
  return found;
}

/** What is signed has words: by the applicant where the law orders written form, by each co-signer. */
function declared({ service, coSigners }: CompiledPackage): string[] {
  return [...(service.writtenForm.required ? [applicantDeclaration] : []), ...coSigners.map(({ id }) => id)];
}

function ruleErrors(pkg: CompiledPackage): string[] {
  return [...new Set([...pkg.rules, ...groupsOf(pkg).flatMap((group) => group.rules)].map((rule) => rule.error))];
}

function decisionFields(pkg: CompiledPackage): Field[] {
  const fields = [...pkg.decisionFields.values()].flat();
  return fields.filter((field, index) => fields.findIndex(({ key }) => key === field.key) === index);
}

/** Names in service.yaml that must fit each other and the folder. */
export function findServiceProblems(
  pkg: CompiledPackage,
  folderName: string,
  files: readonly string[],
): PackageProblem[] {
  const { slug, processing, decision, responsible, leika } = pkg.service;
  const problems: PackageProblem[] = [];
  const report = (at: string, message: string) => problems.push({ at: `service.yaml.${at}`, message });
  if (slug !== folderName) report('slug', `is not the name of the folder, ${folderName}`);
  if (responsible.by === 'place' && leika.length === 0)
    report('leika', 'a service by place needs a key, else nobody is responsible');
  const offered = new Set([...allFields(pkg), ...decisionFields(pkg)].map((field) => field.source.codelist));
  for (const id of Object.keys(pkg.source.codelists ?? {}))
    if (!offered.has(id)) problems.push({ at: `codelists/${id}`, message: 'belongs to no question' });
  if (decision && !files.includes(decision.document)) report('decision.document', `${decision.document} is missing`);
  const confirmation = processing.acknowledge?.document;
  if (confirmation && !files.includes(confirmation)) report('processing.acknowledge', `${confirmation} is missing`);
  const named = [
    ...(decision?.remedy ?? []),
    ...(decision?.documents ?? []),
    ...(decision?.fields ?? []).flatMap((field) => field.for ?? []),
  ];
  for (const outcome of new Set(named))
    if (!processing.outcomes.includes(outcome)) report('decision', `"${outcome}" is no outcome`);
  return problems;
}

/** A step or conditional question that no journey reaches is not tested, and perhaps nobody can ever reach it. */
export function findUnreached(pkg: CompiledPackage): PackageProblem[] {
  const steps = new Set<string>();
  const visible = new Set<string>();
  for (const journey of pkg.source.journeys) {
    const { name: _, expect: __, answers, on, ...given } = journey;
    const context = {
      today: on ?? '2026-06-01',
      lang: 'de' as const,
      parameters: given.parameters,
      draft: given.draft,
    };
    const evaluation = evaluate(pkg, { ...startAnswers(pkg, context), ...answers }, context);
    for (const step of evaluation.steps) steps.add(step);
    for (const path of evaluation.visible) visible.add(path.replace(/\[\d+\]/g, ''));
  }
  const lonely = pkg.steps.filter((step) => !steps.has(step.id)).map((step) => `form.yaml.steps.${step.id}`);
  const hidden = allFields(pkg).filter((field) => (field.when || field.readonly) && !visible.has(field.key));
  return [...lonely, ...hidden.map((field) => `form.yaml.${field.key}`)].map((at) => ({
    at,
    message: 'is reached by no journey',
  }));
}

/** Each recipient gets the shared answers and its own rows: a form that is complete must also be complete without the rows of the others. */
export function findPartProblems(pkg: CompiledPackage): PackageProblem[] {
  return pkg.source.journeys.flatMap((journey) => {
    const context = journeyContext(journey);
    const whole = evaluate(pkg, journeyAnswers(pkg, journey), context);
    if (whole.errors.length > 0) return [];
    return placeRows(pkg, whole.answers, 'de').flatMap(({ index, title }) =>
      evaluate(pkg, partOf(pkg, whole.answers, [index]), context).errors.map(({ path, code }) => ({
        at: `journeys.yaml: ${journey.name}`,
        message: `what the recipient of "${title}" gets has the mistake "${code}" at ${path}; a rule must not need the rows of others`,
      })),
    );
  });
}

/** Addresses of real people do not belong into examples: only names under .example are nobody's. Published code lists stay as they are. */
export function findRealAddresses(files: { [name: string]: string }): PackageProblem[] {
  const own = Object.entries(files).filter(([name]) => !name.startsWith('codelists/'));
  return own.flatMap(([name, content]) =>
    [...content.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)]
      .filter(([address]) => !/(\.example|@example\.(com|org|net))$/.test(address))
      .map(([address]) => ({ at: name, message: `${address}: use an address that ends with .example` })),
  );
}

/** What a template may not do even where it is not run: leave the folder, fetch something, import by a computed name. */
export function findTemplateProblems(files: { [name: string]: string }): PackageProblem[] {
  const forbidden: [RegExp, string][] = [
    [/@(preview|local)\b/, 'imports a remote package'],
    [/https?:\/\//, 'names an address in the network'],
    [/"(?:[^"\n]*\/)?\.\.(?:\/[^"\n]*)?"/, 'leaves its folder'],
    [/\b(read|image|csv|json|yaml|toml|xml|cbor|plugin|include|bibliography)\s*\(?\s*"\//, 'reads by an absolute path'],
    [/#?(import|include)\s+(?!")[A-Za-z(]/, 'imports by an expression'],
    [/\bplugin\s*\(/, 'loads a program'],
  ];
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.typ'))
    .flatMap(([name, content]) => {
      const code = content.replace(/(^|[^:])\/\/.*$/gm, '$1');
      return forbidden.filter(([pattern]) => pattern.test(code)).map(([, message]) => ({ at: name, message }));
    });
}
