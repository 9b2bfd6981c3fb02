export { offlinePackageCommands } from './packages.commands.ts';
export { packagesModule } from './packages.module.ts';
export { createPackages, type Packages } from './packages.ts';
