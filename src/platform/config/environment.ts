/** The only place that reads the environment of the process. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;

/** Sets a variable for this process before the configuration is read (the demo command only). */
export function setEnvironment(name: string, value: string): void {
  process.env[name] = value;
}
