import content from '../../content/ledertrivsel.md';
import type { CatalogueSource } from './model';

/** The catalogue that comes with the plugin. */
export const shippedCatalogue: CatalogueSource = content;
