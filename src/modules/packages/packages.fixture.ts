import { loadConfig } from '../../platform/config/config.ts';
import type { Command } from '../../platform/module.ts';
import { shippedPlaces } from '../places/index.ts';
import { journeyPlaces } from './check/journey-places.ts';
import { packageCheckCommand } from './packages.commands.ts';

/** `package check` as the program offers it: with the places that are shipped. */
export const testCheckCommand: Command = packageCheckCommand(() => journeyPlaces(shippedPlaces(loadConfig({}))));
