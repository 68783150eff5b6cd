import iconNodes from 'lucide-static/icon-nodes.json';

type IconNode = readonly (readonly [string, Readonly<Record<string, string>>])[];

const lucide = iconNodes as unknown as Readonly<Record<string, IconNode | undefined>>;
const added = new Map<string, string>();

/** Adds an icon: SVG content drawn in a box of 100 by 100. */
export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

export function getIconIds(): string[] {
  return [...Object.keys(lucide).map((name) => `lucide-${name}`), ...added.keys()];
}

/** An icon of the plugin's own or of Lucide, with or without the `lucide-` before its name. */
export function getIcon(iconId: string): SVGSVGElement | null {
  const own = added.get(iconId);
  if (own !== undefined) {
    const svg = createSvg('svg', { cls: `svg-icon ${iconId}`, attr: { viewBox: '0 0 100 100' } });
    const parsed = new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg">${own}</svg>`,
      'image/svg+xml',
    );
    svg.append(...Array.from(parsed.documentElement.childNodes));
    return svg;
  }
  const name = iconId.replace(/^lucide-/u, '');
  const node = lucide[name];
  return node ? drawLucide(name, node) : null;
}

/** Puts an icon into an element in place of what is there; nothing where there is no such icon. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const icon = getIcon(iconId);
  if (icon) {
    parent.replaceChildren(icon);
  }
}

function drawLucide(name: string, node: IconNode): SVGSVGElement {
  const svg = createSvg('svg', {
    cls: `svg-icon lucide-${name}`,
    attr: {
      viewBox: '0 0 24 24',
      width: 24,
      height: 24,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  });
  for (const [tag, attributes] of node) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [attribute, value] of Object.entries(attributes)) {
      shape.setAttribute(attribute, value);
    }
    svg.append(shape);
  }
  return svg;
}
