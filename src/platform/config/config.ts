import { readFileSync } from 'node:fs';

/** One setting of a module: its documentation is the configuration page of the docs. */
export type Setting<T> = {
  readonly doc: string;
  readonly env: string;
  readonly default: T;
  readonly parse: (raw: string) => T;
  /** Never printed; the default must not be used in production. */
  readonly secret?: true;
};

export type ConfigFragment<V extends object = object> = {
  readonly name: string;
  readonly settings: { readonly [K in keyof V]: Setting<V[K]> };
};

export type ConfigOf<F> = F extends ConfigFragment<infer V> ? V : never;

/** Declares the settings of a module. */
export function defineConfig<V extends object>(
  name: string,
  settings: { readonly [K in keyof V]: Setting<V[K]> },
): ConfigFragment<V> {
  return { name, settings };
}

export class ConfigError extends Error {}

/** The loaded settings; `get` returns the values of one fragment. */
export type Config = { get<V extends object>(fragment: ConfigFragment<V>): V };

/** Reads the settings of all fragments from `env`; a wrong value names the variable and what is expected. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const loaded = new Map<string, object>();
  return {
    get<V extends object>(fragment: ConfigFragment<V>): V {
      let values = loaded.get(fragment.name);
      if (!values) {
        values = readFragment(fragment, env);
        loaded.set(fragment.name, values);
      }
      return values as V;
    },
  };
}

function readFragment<V extends object>(
  fragment: ConfigFragment<V>,
  env: Readonly<Record<string, string | undefined>>,
): V {
  const values: Partial<V> = {};
  for (const key of Object.keys(fragment.settings) as (keyof V)[]) {
    const setting = fragment.settings[key];
    const raw = env[setting.env];
    if (raw === undefined || raw === '') {
      values[key] = setting.default;
      continue;
    }
    try {
      values[key] = setting.parse(raw);
    } catch (cause) {
      throw new ConfigError(`${setting.env}: ${(cause as Error).message} (${setting.doc})`);
    }
  }
  return values as V;
}

export const text = (raw: string): string => raw;

export function integer(raw: string): number {
  if (!/^\d{1,15}$/.test(raw)) throw new Error(`expects a whole number, not "${raw}"`);
  return Number(raw);
}

export function flag(raw: string): boolean {
  if (raw === '1' || raw === 'true') return true;
  if (raw === '0' || raw === 'false') return false;
  throw new Error(`expects true or false, not "${raw}"`);
}

export function oneOf<T extends string>(...allowed: T[]): (raw: string) => T {
  return (raw) => {
    if (!allowed.includes(raw as T)) throw new Error(`expects one of ${allowed.join(', ')}, not "${raw}"`);
    return raw as T;
  };
}

/** Seconds, given as "90", "15m", "8h" or "30d". */
export function duration(raw: string): number {
  const match = /^(\d{1,9})([smhd]?)$/.exec(raw);
  if (!match) throw new Error(`expects a duration like 90s, 15m, 8h or 30d, not "${raw}"`);
  const factor = { s: 1, m: 60, h: 3600, d: 86_400 }[match[2] || 's'] ?? 1;
  return Number(match[1]) * factor;
}

/** The content of a file that the setting names, without the final newline: secrets never stand in the environment itself. */
export const secretFile = (raw: string): string => readFileSync(raw, 'utf8').trim();
