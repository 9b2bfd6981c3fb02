import { lawErrors } from './law.errors.ts';

/** What the library refuses becomes a coded error with its reason. @throws law.no_such_way, law.not_computable */
export function computed<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (error.message.startsWith('no notification regime')) throw lawErrors.noSuchWay({}, { cause: error });
    throw lawErrors.notComputable({ reason: error.message }, { cause: error });
  }
}
