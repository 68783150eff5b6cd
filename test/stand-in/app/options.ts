const parameters = new URLSearchParams(window.location.search);

export type PropertiesDisplay = 'visible' | 'hidden' | 'source';

function propertiesDisplay(): PropertiesDisplay {
  const asked = parameters.get('properties');
  return asked === 'hidden' || asked === 'source' ? asked : 'visible';
}

/** How the stand-in behaves; set by the page's address, or by a test while it runs. */
export const standInOptions = {
  /** Whether Live Preview swallows changes to the frontmatter: `?filter=off`. */
  frontmatterFilter: parameters.get('filter') !== 'off',
  /** How frontmatter is shown: `?properties=hidden`, `source`. */
  properties: propertiesDisplay(),
  /** Whether the plugin was on in an earlier session already: `?enabled=before`. */
  enabledBefore: parameters.get('enabled') === 'before',
};
