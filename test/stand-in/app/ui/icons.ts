interface Icon {
  /** What is in the SVG. */
  readonly shapes: string;
  /** The side of the box that it is drawn in. */
  readonly size: number;
  readonly isStroked: boolean;
}

/** Those that are the app's own; Lucide's are added when they have been fetched. */
const icons = new Map<string, Icon>([
  ['right-triangle', { shapes: '<path d="M3 8L12 17L21 8" />', size: 24, isStroked: true }],
]);

/** Fetches Lucide's icons; before that there are none. */
export async function loadIcons(): Promise<void> {
  const shapes = (await (await fetch('/icons.json')).json()) as Record<string, string>;
  for (const [name, shape] of Object.entries(shapes)) {
    icons.set(`lucide-${name}`, { shapes: shape, size: 24, isStroked: true });
  }
}

/** Adds an icon: SVG content drawn in a box of 100 by 100. */
export function addIcon(iconId: string, svgContent: string): void {
  icons.set(iconId, { shapes: svgContent, size: 100, isStroked: false });
}

export function removeIcon(iconId: string): void {
  icons.delete(iconId);
}

export function getIconIds(): string[] {
  return [...icons.keys()];
}

/** An icon of the plugin's own or of Lucide, with or without the `lucide-` before its name. */
export function getIcon(iconId: string): SVGSVGElement | null {
  const name = icons.has(iconId) ? iconId : `lucide-${iconId}`;
  const icon = icons.get(name);
  return icon ? draw(name, icon) : null;
}

/** Puts an icon into an element in place of what is there; nothing where there is no such icon. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const icon = getIcon(iconId);
  if (icon) {
    parent.replaceChildren(icon);
  }
}

function draw(name: string, { shapes, size, isStroked }: Icon): SVGSVGElement {
  const stroke = {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  const svg = createSvg('svg', {
    cls: `svg-icon ${name}`,
    attr: { viewBox: `0 0 ${size} ${size}`, ...(isStroked ? stroke : {}) },
  });
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${shapes}</svg>`;
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  svg.append(...Array.from(parsed.documentElement.childNodes));
  return svg;
}
