import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type CompiledPackage, submissionSchema } from '../../../forms/index.ts';
import { applicationsErrors } from '../applications.errors.ts';

/** Throws `applications.schema_mismatch` when a submission does not fit the schema of its package: then nothing is sent. */
export type SubmissionCheck = (pkg: CompiledPackage, submission: unknown) => void;

/** Compiles the generated JSON Schema of each package once. */
export function createSubmissionCheck(): SubmissionCheck {
  const compiled = new WeakMap<CompiledPackage, ReturnType<Ajv2020['compile']>>();
  return (pkg, submission) => {
    let validate = compiled.get(pkg);
    if (!validate) {
      const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTuples: false });
      addFormats.default(ajv);
      validate = ajv.compile(submissionSchema(pkg));
      compiled.set(pkg, validate);
    }
    if (validate(submission)) return;
    const reason = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`).join(', ');
    throw applicationsErrors.schemaMismatch({ reason: reason.slice(0, 300) });
  };
}
