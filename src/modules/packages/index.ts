export { type Inspection, inspectLetters, inspectPackage } from './authoring/package-inspect.ts';
export { journeyPlaces } from './check/journey-places.ts';
export { explainLetterFailure, lettersOf } from './check/letter-check.ts';
export { journeyLetter } from './check/letter-sample.ts';
export { offlinePackageCommands } from './packages.commands.ts';
export { packagesModule } from './packages.module.ts';
export { createPackages, type Packages } from './packages.ts';
