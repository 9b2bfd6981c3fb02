export function findBrowser(options: { print: (line: string) => void }): string | undefined;
