/** A catalogue, read from Markdown when the plugin is built. */
declare module '*.md' {
  const catalogue: import('./catalogue/model').CatalogueSource;
  export default catalogue;
}
