/** A file that cannot be read; the message says what is wrong and where. */
export class FimError extends Error {}
