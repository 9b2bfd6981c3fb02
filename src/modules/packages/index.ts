export { journeyPlaces } from './journey-places.ts';
export { explainLetterFailure, lettersOf } from './letter-check.ts';
export { journeyLetter } from './letter-sample.ts';
export { type Inspection, inspectLetters, inspectPackage } from './package-inspect.ts';
export { offlinePackageCommands } from './packages.commands.ts';
export { packagesModule } from './packages.module.ts';
export { createPackages, type Packages } from './packages.ts';
