const parameters = new URLSearchParams(window.location.search);

export type PropertiesDisplay = 'visible' | 'hidden' | 'source';

function propertiesDisplay(): PropertiesDisplay {
  const asked = parameters.get('properties');
  return asked === 'hidden' || asked === 'source' ? asked : 'visible';
}

/** How the stand-in behaves; set by the page's address, or by a test while it runs. */
export const standInOptions = {
  /** Whether Live Preview swallows changes to the frontmatter: `?filter=0`. */
  frontmatterFilter: parameters.get('filter') !== '0',
  /** How frontmatter is shown: `?properties=hidden`, `source`. */
  properties: propertiesDisplay(),
  /** The theme's name; none is the default look: `?theme=solarized`. */
  theme: parameters.get('theme'),
  /** Whether the core plugin Bases is on: `?bases=1`. */
  bases: parameters.get('bases') === '1',
  /** The app's language: `?language=en`. */
  language: parameters.get('language') ?? 'da',
  /** Whether the plugin is left off at the start: `?enabled=no`. */
  staysOff: parameters.get('enabled') === 'no',
  /** Whether it is counted what the plugin registers: `?count=1`. */
  count: parameters.get('count') === '1',
  /** Whether the plugin was on in an earlier session already: `?enabled=before`. */
  enabledBefore: parameters.get('enabled') === 'before',
};
